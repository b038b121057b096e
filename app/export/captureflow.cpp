// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/captureflow.h"

#include "app/net/transport.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 ackInterval = 256 * 1024; // bytes
constexpr quint16 unknownPort = 49'152; // first of IANA's dynamic ports

/// Parses `127.0.0.1:8000` or `[::1]:8000`, the form stored in Opened rows.
SocketAddress addressOf(const QByteArray &text)
{
    QHostAddress alone;
    if (alone.setAddress(QString::fromUtf8(text)))
        return SocketAddress(alone, 0).withoutPort();
    const qsizetype colon = text.lastIndexOf(':');
    QString host = QString::fromUtf8(text.first(std::max<qsizetype>(colon, 0)));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    QHostAddress parsed;
    const uint port = text.sliced(colon + 1).toUInt();
    return parsed.setAddress(host) ? SocketAddress(parsed, quint16(port)) : SocketAddress();
}

} // namespace

CaptureFlow::CaptureFlow(const TranscriptTitle &title, FrameSink sink)
    : m_protocol(title.protocol)
    , m_role(title.role)
    , m_sink(std::move(sink))
    , m_local(title.local)
{ }

/// Returns this end's address as seen by `peer`. A socket bound to every address has the peer's own
/// address on this machine, and an unknown one on any other.
SocketAddress CaptureFlow::ownAddress(const SocketAddress &peer) const
{
    const quint16 port = m_local.port() ? m_local.port() : unknownPort;
    if (peer.isUnix())
        return m_local;
    if (m_local.family() == peer.family() && !m_local.isAny())
        return {m_local.host(), port};
    if (peer.isLoopback())
        return {peer.host(), port};
    const bool six = peer.family() == SocketAddress::Family::IPv6;
    return {QHostAddress(six ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4), port};
}

CaptureFlow::Connection *CaptureFlow::connectionTo(const TranscriptRow &row)
{
    const PeerId peer = row.message.peer;
    const auto found = m_connections.find(peer);
    if (found != m_connections.end())
        return &found->second;
    if (row.peer.isNull())
        return nullptr;
    Connection connection;
    connection.local = ownAddress(row.peer);
    connection.remote = row.peer;
    // Initial sequence numbers differ per connection, as on a real system.
    connection.out.next = quint32(peer) * 0x9e3779b1U;
    connection.in.next = ~connection.out.next;
    Connection &kept = m_connections.emplace(peer, connection).first->second;
    connect(kept, m_role == Role::Client, row.message.time);
    return &kept;
}

void CaptureFlow::relay(const TranscriptRow &row)
{
    const RelayReport report = RelayReport::fromBytes(row.message.payload);
    const PeerId client = row.message.peer;
    const auto known = m_onward.find(client);
    if (report.reason == RelayReport::Reason::Finished && known != m_onward.end())
        finish(known->second, false, row.message.time);
    if (report.reason != RelayReport::Reason::Connected)
        return;
    Connection connection;
    connection.remote = addressOf(report.target);
    connection.local = addressOf(report.from);
    if (connection.remote.isNull())
        return; // a Unix socket
    if (connection.local.isNull() || connection.local.isAny())
        connection.local = {connection.remote.host(), unknownPort};
    connection.out.next = quint32(client) * 0x85eb'ca6bU;
    connection.in.next = ~connection.out.next;
    m_onward[client] = connection;
    connect(m_onward[client], true, row.message.time);
}

void CaptureFlow::passedOn(const Message &message, QByteArrayView bytes)
{
    const auto onward = m_onward.find(message.peer);
    if (onward == m_onward.end() || message.flags.testAnyFlags(MessageFlag::Held))
        return;
    const bool outwards = message.kind != MessageKind::Sent;
    const bool isGone = message.flags.testAnyFlags(MessageFlag::Withheld | MessageFlag::Failed
                                                   | MessageFlag::Lost);
    if (outwards ? !isGone : message.flags.testFlag(MessageFlag::Relayed))
        data(onward->second, outwards, message, bytes);
}

void CaptureFlow::connect(Connection &connection, bool outwards, qint64 time)
{
    if (!isStream())
        return;
    segment(connection, outwards, TcpSegment::Syn, {}, time);
    segment(connection, !outwards, TcpSegment::Syn | TcpSegment::Ack, {}, time);
    segment(connection, outwards, TcpSegment::Ack, {}, time);
}

void CaptureFlow::add(const TranscriptRow &row)
{
    const Message &message = row.message;
    switch (message.kind) {
    case MessageKind::Opened:
        opened(row);
        break;
    case MessageKind::PeerConnected:
        connectionTo(row);
        break;
    case MessageKind::Received:
    case MessageKind::FrameRefused:
        m_lastSpeaker = message.peer;
        if (Connection *connection = connectionTo(row)) {
            const QByteArrayView bytes = message.payload;
            const bool refused = message.kind == MessageKind::FrameRefused && !bytes.isEmpty();
            if (!message.isInserted())
                data(*connection, false, message, bytes.sliced(refused ? 1 : 0));
            passedOn(message, bytes.sliced(refused ? 1 : 0));
        }
        break;
    case MessageKind::Sent:
        sent(row);
        break;
    case MessageKind::PeerFinished:
        if (Connection *connection = connectionTo(row))
            finish(*connection, false, message.time);
        if (const auto onward = m_onward.find(message.peer); onward != m_onward.end())
            finish(onward->second, true, message.time);
        break;
    case MessageKind::PeerDisconnected:
        disconnect(message.peer, message.payload.isEmpty() ? '\0' : message.payload.front(),
                   message.time);
        break;
    case MessageKind::Closed:
        while (!m_connections.empty())
            disconnect(m_connections.begin()->first, char(Transport::DisconnectReason::ByUs),
                       message.time);
        break;
    case MessageKind::Error:
    case MessageKind::KernelDropped:
    case MessageKind::PeerStalled:
    case MessageKind::PeerReadsAgain:
    case MessageKind::EchoLoop:
    case MessageKind::Unsent:
    case MessageKind::Rule:
    case MessageKind::Program:
    case MessageKind::Blocked:
    case MessageKind::File:
        break;
    case MessageKind::Relay:
        relay(row);
        break;
    }
}

void CaptureFlow::opened(const TranscriptRow &row)
{
    if (const SocketAddress local = addressOf(openedAddresses(row.message.payload).first());
        !local.isNull())
        m_local = local;
    if (row.message.peer != PeerId::None)
        connectionTo(row);
}

void CaptureFlow::sent(const TranscriptRow &row)
{
    const Message &message = row.message;
    passedOn(message, message.payload);
    if (message.flags.testAnyFlags(MessageFlag::Queued | MessageFlag::Failed | MessageFlag::Lost
                                   | MessageFlag::Withheld))
        return;
    for (int times = message.flags.testFlag(MessageFlag::Duplicated) ? 2 : 1; times > 0; --times) {
        if (message.peer == PeerId::Everyone)
            sentToEveryone(message);
        else if (Connection *connection = connectionTo(row))
            data(*connection, true, message, message.payload);
    }
}

void CaptureFlow::sentToEveryone(const Message &message)
{
    for (auto &[peer, connection] : m_connections) {
        if (!message.isPassedOn() || peer != m_lastSpeaker)
            data(connection, true, message, message.payload);
    }
}

void CaptureFlow::data(Connection &connection, bool outwards, const Message &message,
                       QByteArrayView bytes)
{
    const qint64 time = message.time;
    if (connection.remote.isUnix()) {
        m_sink(time, unixFrame(outwards, connection.remote, bytes));
        return;
    }
    if (!isStream()) {
        const SocketAddress &from = outwards ? connection.local : connection.remote;
        const SocketAddress &to = outwards ? connection.remote : connection.local;
        m_sink(time,
               traitsOf(m_protocol).isEchoed
                       ? icmpFrame(from, to, message.header, bytes, connection.identification++)
                       : udpFrame(from, to, bytes, connection.identification++));
        return;
    }
    Direction &direction = outwards ? connection.out : connection.in;
    if (direction.finished)
        return; // no data can follow FIN
    const qsizetype most = maxTcpPayload(connection.local.family());
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(most, bytes.size()));
        bytes = bytes.sliced(piece.size());
        const quint8 push = bytes.isEmpty() ? TcpSegment::Push : 0;
        segment(connection, outwards, TcpSegment::Ack | push, piece, time);
        if (direction.unacknowledged >= ackInterval)
            segment(connection, !outwards, TcpSegment::Ack, {}, time);
    }
}

void CaptureFlow::segment(Connection &connection, bool outwards, quint8 flags, QByteArrayView bytes,
                          qint64 time)
{
    if (connection.remote.isUnix())
        return; // it has no segments
    Direction &direction = outwards ? connection.out : connection.in;
    Direction &other = outwards ? connection.in : connection.out;
    TcpSegment segment;
    segment.sequence = direction.next;
    segment.flags = flags;
    if (flags & TcpSegment::Ack) {
        segment.acknowledged = other.next;
        other.unacknowledged = 0;
    }
    const SocketAddress &from = outwards ? connection.local : connection.remote;
    const SocketAddress &to = outwards ? connection.remote : connection.local;
    m_sink(time, tcpFrame(from, to, segment, bytes, connection.identification++));
    direction.next += quint32(bytes.size());
    direction.unacknowledged += bytes.size();
    if (flags & (TcpSegment::Syn | TcpSegment::Fin))
        ++direction.next; // SYN and FIN each count as a byte
}

void CaptureFlow::finish(Connection &connection, bool outwards, qint64 time)
{
    Direction &direction = outwards ? connection.out : connection.in;
    if (!isStream() || std::exchange(direction.finished, true))
        return;
    segment(connection, outwards, TcpSegment::Fin | TcpSegment::Ack, {}, time);
    segment(connection, !outwards, TcpSegment::Ack, {}, time);
}

void CaptureFlow::disconnect(PeerId peer, char reason, qint64 time)
{
    if (const auto onward = m_onward.find(peer); onward != m_onward.end()) {
        disconnect(onward->second, char(Transport::DisconnectReason::ByUs), time);
        m_onward.erase(onward);
    }
    const auto found = m_connections.find(peer);
    if (found == m_connections.end())
        return;
    disconnect(found->second, reason, time);
    m_connections.erase(found);
}

void CaptureFlow::disconnect(Connection &connection, char reason, qint64 time)
{
    if (isStream() && reason == char(Transport::DisconnectReason::Failed)) {
        segment(connection, false, TcpSegment::Reset | TcpSegment::Ack, {}, time);
    } else {
        const bool weBegin = reason == char(Transport::DisconnectReason::ByUs);
        finish(connection, weBegin, time);
        finish(connection, !weBegin, time);
    }
}

} // namespace socketchat
