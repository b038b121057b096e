// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QCoreApplication>
#include <QTest>

namespace socketchat {

/// Returns the setup of one end on loopback.
inline ConversationSetup loopback(Protocol protocol, Role role, quint16 port)
{
    ConversationSetup setup;
    setup.protocol = protocol;
    setup.role = role;
    // A Unix socket has an abstract name, with the port beside this process's own number.
    setup.address = traitsOf(protocol).usesPaths
                            ? QStringLiteral("@pair %1 %2")
                                      .arg(QString::number(QCoreApplication::applicationPid()),
                                           QString::number(port))
                            : QStringLiteral("127.0.0.1:%1").arg(port);
    setup.reply = ReplyMode::Manual;
    return setup;
}

/// Runs a server and its client: two sessions that talk over real sockets.
class ConversationPair
{
public:
    explicit ConversationPair(Protocol protocol)
        : m_protocol(protocol)
    { }

    bool start()
    {
        ConversationSetup setup = loopback(m_protocol, Role::Server, 0);
        setup.framing = framing;
        setup.transport = serverTransport;
        setup.reply = reply;
        server.start(setup);
        if (!becomes(server, Transport::State::Open))
            return false;
        setup = loopback(m_protocol, Role::Client, server.localAddress().port());
        setup.framing = framing;
        setup.transport = clientTransport;
        setup.conditions = clientConditions;
        client.start(setup);
        if (!becomes(client, Transport::State::Open) || !hasPeer(client))
            return false;
        return !traitsOf(m_protocol).hasConnections || hasPeer(server);
    }

    static bool hasPeer(Session &session)
    {
        return QTest::qWaitFor(
                [&] {
                    session.refresh();
                    return !session.peers().isEmpty();
                },
                20'000);
    }
    static bool becomes(Session &session, Transport::State state)
    {
        return QTest::qWaitFor(
                [&] {
                    session.refresh();
                    return session.state() == state;
                },
                20'000);
    }

    /// Returns all rows of one kind, in order.
    static QList<Message> rows(Session &session, MessageKind kind)
    {
        QList<Message> found;
        const Conversation::Range range = session.conversation().range();
        for (qint64 number = range.first; number < range.end; ++number) {
            const auto row = session.conversation().message(number);
            if (row && row->kind == kind)
                found.append(*row);
        }
        return found;
    }
    static QByteArray bytes(Session &session, MessageKind kind)
    {
        QByteArray all;
        for (const Message &row : rows(session, kind))
            all += row.payload;
        return all;
    }
    static bool waitForBytes(Session &session, MessageKind kind, qsizetype count)
    {
        return QTest::qWaitFor([&] { return bytes(session, kind).size() >= count; }, 20'000);
    }
    /// Returns the numbers of calls of one kind that moved bytes (a recv() with MSG_PEEK does not).
    /// Waits until they moved `count` bytes, since calls are published a moment after their
    /// effects.
    static QList<qint64> callsOf(Session &session, SocketCallKind kind, qint64 count)
    {
        QList<qint64> numbers;
        (void)QTest::qWaitFor(
                [&] {
                    numbers.clear();
                    qint64 bytes = 0;
                    const CallLog::Range range = session.calls().range();
                    const QList<SocketCall> calls =
                            session.calls().calls(range.first, range.end - range.first);
                    for (qsizetype i = 0; i < calls.size(); ++i) {
                        const bool looked = kind == SocketCallKind::Recv && calls[i].offset < 0;
                        if (calls[i].call != kind || calls[i].result <= 0 || looked)
                            continue;
                        numbers.append(range.first + i);
                        bytes += calls[i].result;
                    }
                    return bytes >= count;
                },
                20'000);
        return numbers;
    }
    /// Waits until nothing sent is queued any more.
    static bool settles(Session &session)
    {
        return QTest::qWaitFor(
                [&] {
                    for (const Message &row : rows(session, MessageKind::Sent)) {
                        if (row.flags.testFlag(MessageFlag::Queued))
                            return false;
                    }
                    return true;
                },
                20'000);
    }

    static qint64 say(Session &session, const QByteArray &text, PeerId peer = PeerId::Everyone)
    {
        TransportError error;
        return session.send(text, peer, &error);
    }

    Framing framing;
    ReplyMode reply = ReplyMode::Manual;
    TransportOptions serverTransport;
    TransportOptions clientTransport;
    NetworkConditions clientConditions;
    Session server;
    Session client;

private:
    const Protocol m_protocol;
};

} // namespace socketchat
