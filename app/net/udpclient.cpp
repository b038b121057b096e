// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/udpclient.h"

#include "app/net/address/interfaceaddresses.h"

#include <utility>

namespace socketchat {

namespace {
constexpr qint64 maxUnanswered = 128 * 1024; // bytes of memory
} // namespace

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
    TransportError first; // of the address that is wanted most
    while (!m_candidates.isEmpty()) {
        const SocketAddress next = m_candidates.takeFirst();
        socket().close();
        TransportError error = socket().open(next);
        if (error.kind == TransportErrorKind::None && !socket().bindsBySending())
            error = socket().bind(SocketAddress::fromUnixName({}), false); // for the answers
        if (first.kind == TransportErrorKind::None)
            first = error;
        if (error.kind != TransportErrorKind::None)
            continue;
        if (isBroadcast(next))
            socket().allowBroadcast();
        if (socket().bindsBySending())
            sendsImplicitlyBind();
        else
            setLocalAddress(socket().localAddress());
        m_server = next;
        m_serverPeer = addPeer(next);
        return {};
    }
    return first;
}

void UdpClient::refused(const SocketAddress &to)
{
    if (to != m_server || hasReceived() || m_candidates.isEmpty() || state() != State::Open)
        return;
    removePeer(m_serverPeer, DisconnectReason::ByUs);
    const TransportError error = useNextCandidate();
    if (error.kind != TransportErrorKind::None) {
        failOpening(error);
        return;
    }
    for (const Unanswered &each : std::as_const(m_unanswered))
        (void)socket().send({each.bytes, m_server, {m_serverPeer, -1, each.id}});
}

void UdpClient::datagramTaken(QByteArrayView bytes, SendId id)
{
    if (m_candidates.isEmpty() || hasReceived()
        || m_unansweredBytes + bytes.size() > maxUnanswered) {
        return;
    }
    m_unanswered.append({bytes.toByteArray(), id});
    m_unansweredBytes += bytes.size() + messageOverhead;
}

} // namespace socketchat
