// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/cli/peerprefix.h"

#include <algorithm>

namespace socketchat {

namespace {

/// Returns the bytes at the end that are the beginning of a character of UTF-8.
qsizetype cutCharacter(QByteArrayView bytes)
{
    for (qsizetype count = 1; count <= std::min<qsizetype>(3, bytes.size()); ++count) {
        const auto byte = uchar(bytes[bytes.size() - count]);
        if (byte >= 0xc0)
            return count < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? count : 0;
        if (byte < 0x80)
            break;
    }
    return 0;
}

} // namespace

QByteArray PeerPrefix::lines(PeerId peer, const SocketAddress &address, QByteArrayView bytes,
                             bool isWhole)
{
    if (isWhole)
        return linesOf(peer, address, bytes, true);
    QByteArray text;
    if (const auto before = m_cut.find(peer); before != m_cut.end()) {
        text = before->second;
        m_cut.erase(before);
    }
    text += bytes;
    const qsizetype cut = cutCharacter(text);
    if (cut > 0)
        m_cut.emplace(peer, text.last(cut));
    return linesOf(peer, address, QByteArrayView(text).chopped(cut), false);
}

QByteArray PeerPrefix::rest(PeerId peer, const SocketAddress &address)
{
    const auto cut = m_cut.find(peer);
    if (cut == m_cut.end())
        return {};
    const QByteArray bytes = cut->second;
    m_cut.erase(cut);
    return linesOf(peer, address, bytes, false);
}

QByteArray PeerPrefix::linesOf(PeerId peer, const SocketAddress &address, QByteArrayView bytes,
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
