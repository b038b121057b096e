// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/peerprefix.h"

namespace socketchat {

QByteArray PeerPrefix::lines(PeerId peer, const SocketAddress &address, QByteArrayView bytes,
                             bool isWhole)
{
    if (bytes.isEmpty() && !isWhole)
        return {};
    QByteArray result;
    if (m_peer != PeerId::None && m_peer != peer) {
        result += '\n';
        m_peer = PeerId::None;
    }
    const QByteArray prefix =
            '[' + QByteArray::number(quint32(peer)) + ' ' + address.toString().toUtf8() + "] ";
    do {
        const qsizetype end = bytes.indexOf('\n') + 1;
        const QByteArrayView line = end > 0 ? bytes.first(end) : bytes;
        bytes = bytes.sliced(line.size());
        if (m_peer == PeerId::None)
            result += prefix;
        result += line;
        m_peer = end > 0 ? PeerId::None : peer;
    } while (!bytes.isEmpty());
    if (isWhole && m_peer != PeerId::None) {
        result += '\n';
        m_peer = PeerId::None;
    }
    return result;
}

} // namespace socketchat
