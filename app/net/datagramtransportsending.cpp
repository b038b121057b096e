// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT

// What a datagram conversation sends: at once, together with others, or when there is room.
#include "app/net/datagramtransport.h"

#include <array>
#include <cerrno>
#include <utility>

namespace socketchat {

namespace {
constexpr qsizetype gatheredBytes = 64 * 1024; // no more is kept to be sent together

bool isRefusal(int error)
{
    return error == ECONNREFUSED || error == EHOSTUNREACH || error == ENETUNREACH
           || error == EHOSTDOWN;
}
} // namespace

qint64 DatagramTransport::queuedBytes(PeerId peer) const
{
    qint64 sum = 0;
    for (const Waiting &waiting : m_waiting) {
        if (peer == PeerId::Everyone || waiting.peer == peer)
            sum += waiting.bytes.size();
    }
    return sum;
}

void DatagramTransport::send(QByteArrayView bytes, PeerId peer, SendId id)
{
    if (state() != State::Open) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NotOpen));
    } else if (bytes.size() > SocketCalls::largestDatagram()) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::DatagramTooLarge));
    } else if (peer != PeerId::Everyone) {
        sendTo(peer, bytes, id);
    } else if (m_peers.isEmpty()) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
    } else {
        const QList<PeerId> peers = m_peers.keys();
        for (const PeerId each : peers)
            sendTo(each, bytes, id);
    }
}

void DatagramTransport::sendTo(PeerId peer, QByteArrayView bytes, SendId id)
{
    const auto found = m_peers.constFind(peer);
    if (found == m_peers.constEnd()) {
        m_outcomes.lost(peer, id, TransportError::ours(TransportErrorKind::NoSuchPeer));
        return;
    }
    if (m_gathering && m_waiting.empty())
        gather(peer, found->address, bytes, id);
    else if (!m_waiting.empty() || !trySend(peer, found->address, bytes, id))
        keepWaiting(peer, bytes, id);
}

void DatagramTransport::keepWaiting(PeerId peer, QByteArrayView bytes, SendId id)
{
    if (m_waitingBytes + bytes.size() > options().queueLimit) {
        m_outcomes.lost(peer, id,
                        TransportError::ours(TransportErrorKind::QueueFull,
                                             m_peers.value(peer).address.toString()));
        return;
    }
    m_waiting.push_back({bytes.toByteArray(), peer, id});
    m_waitingBytes += bytes.size();
    updateInterests();
}

void DatagramTransport::gather(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                               SendId id)
{
    if (m_gathered.size() == size_t(SocketCalls::mostTogether)
        || m_gatheredBytes.size() + bytes.size() > gatheredBytes)
        sendGathered();
    m_gathered.push_back({peer, to, id, m_gatheredBytes.size(), bytes.size()});
    m_gatheredBytes.append(bytes);
}

void DatagramTransport::sendGathered()
{
    if (m_gathered.empty())
        return;
    std::array<LeavingDatagram, SocketCalls::mostTogether> leaving;
    const size_t count = m_gathered.size();
    for (size_t i = 0; i < count; ++i) {
        const Gathered &each = m_gathered[i];
        leaving[i] = {QByteArrayView(m_gatheredBytes).sliced(each.at, each.size),
                      each.to,
                      {each.peer, -1, each.id}};
    }
    for (size_t i = 0; i < count;) {
        const Gathered &next = m_gathered[i];
        if (m_descriptor < 0) {
            m_outcomes.lost(next.peer, next.id, TransportError::ours(TransportErrorKind::NotOpen));
            ++i;
            continue;
        }
        if (m_waiting.empty() && count - i > 1) {
            const CallResult result = m_calls.sendTogether(
                    m_descriptor, m_family, std::span(leaving).subspan(i, count - i));
            for (qint64 sent = 0; sent < result.value; ++sent, ++i)
                m_outcomes.taken(m_gathered[i].peer, m_gathered[i].id, m_gathered[i].size,
                                 result.time + sent);
            if (result.ok())
                continue;
        }
        // The last one; or the one where it stuck, which alone is told why.
        if (!m_waiting.empty() || !trySend(next.peer, next.to, leaving[i].bytes, next.id))
            keepWaiting(next.peer, leaving[i].bytes, next.id);
        ++i;
    }
    m_gathered.clear();
    m_gatheredBytes.resize(0); // keeps its memory
}

bool DatagramTransport::trySend(PeerId peer, const SocketAddress &to, QByteArrayView bytes,
                                SendId id)
{
    const CallNote note{peer, -1, id};
    CallResult result = m_calls.sendTo(m_descriptor, m_family, bytes, to, note);
    if (!result.ok() && isRefusal(result.error)) {
        // The system tells here what became of an earlier datagram, and has not sent this one.
        const int earlier = result.error;
        result = m_calls.sendTo(m_descriptor, m_family, bytes, to, note);
        if (result.ok() || result.mustWait()) {
            QMetaObject::invokeMethod(
                    this, [this, earlier] { tellRefusals(earlier); }, Qt::QueuedConnection);
        }
    }
    if (result.mustWait())
        return false;
    if (!result.ok()) {
        m_outcomes.lost(
                peer, id,
                TransportError::fromErrno(result.error, SocketCallKind::SendTo, to.toString()));
        return true;
    }
    if (std::exchange(m_bindsBySending, false))
        setLocalAddress(m_calls.localAddress(m_descriptor));
    m_outcomes.taken(peer, id, result.value, result.time);
    return true;
}

void DatagramTransport::writeWaiting()
{
    while (!m_waiting.empty()) {
        const Waiting &next = m_waiting.front();
        const auto found = m_peers.constFind(next.peer);
        if (found == m_peers.constEnd())
            m_outcomes.lost(next.peer, next.id,
                            TransportError::ours(TransportErrorKind::NoSuchPeer));
        else if (!trySend(next.peer, found->address, next.bytes, next.id))
            return;
        m_waitingBytes -= next.bytes.size();
        m_waiting.pop_front();
    }
    updateInterests();
}

void DatagramTransport::loseWaiting()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        m_outcomes.lost(waiting.peer, waiting.id,
                        TransportError::ours(TransportErrorKind::NotOpen));
    m_waitingBytes = 0;
}

} // namespace socketchat
