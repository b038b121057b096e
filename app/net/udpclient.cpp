// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/udpclient.h"

namespace socketchat {

void UdpClient::startOpening(const QList<SocketAddress> &addresses)
{
    m_candidates = addresses;
    const TransportError error = useNextCandidate();
    if (error.kind == TransportErrorKind::None)
        opened();
    else
        failOpening(error);
}

TransportError UdpClient::useNextCandidate()
{
    TransportError error;
    while (!m_candidates.isEmpty()) {
        const SocketAddress next = m_candidates.takeFirst();
        socket().close();
        error = socket().open(next);
        if (error.kind != TransportErrorKind::None)
            continue;
        if (next.host().isBroadcast())
            socket().allowBroadcast();
        sendsImplicitlyBind();
        m_server = next;
        m_serverPeer = addPeer(next);
        return error;
    }
    return error;
}

void UdpClient::refused(const SocketAddress &to)
{
    if (to != m_server || hasReceived() || m_candidates.isEmpty() || state() != State::Open)
        return;
    const PeerId silent = m_serverPeer;
    const TransportError error = useNextCandidate();
    if (error.kind == TransportErrorKind::None)
        removePeer(silent, Farewell::ByUs);
    else
        failOpening(error);
}

} // namespace socketchat
