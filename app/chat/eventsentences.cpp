// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echoloop.h"
#include "app/chat/framer.h"
#include "app/chat/sentences.h"
#include "app/net/transport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Sentences)
};

QString openedSentence(const QString &local, const SocketAddress &peer, bool connections, Role role)
{
    if (role == Role::Server) {
        return connections ? Sentences::tr("Listening at %1").arg(local)
                           : Sentences::tr("Ready for datagrams at %1").arg(local);
    }
    if (connections) {
        return peer.isNull() ? Sentences::tr("Connected from %1").arg(local)
                             : Sentences::tr("Connected to %1 from %2").arg(peer.toString(), local);
    }
    // A datagram client has no address of its own before it sends.
    if (local.isEmpty())
        return Sentences::tr("Ready to send datagrams to %1").arg(peer.toString());
    return Sentences::tr("Ready to send datagrams to %1 from %2").arg(peer.toString(), local);
}

QString closedSentence(bool connections, Role role)
{
    if (role == Role::Server) {
        return connections ? Sentences::tr("Stopped listening")
                           : Sentences::tr("Stopped receiving datagrams");
    }
    return connections ? Sentences::tr("Connection closed at this end")
                       : Sentences::tr("Socket closed at this end");
}

QString connectedSentence(const QString &who, bool connections, Role role)
{
    if (role == Role::Client) {
        return connections ? Sentences::tr("Connected to %1").arg(who)
                           : Sentences::tr("Datagrams go to %1").arg(who);
    }
    return connections ? Sentences::tr("%1 connected").arg(who)
                       : Sentences::tr("First datagram from %1").arg(who);
}

QString farewellSentence(const QByteArray &payload, const QString &who, bool connections)
{
    const int why = payload.isEmpty() ? -1 : quint8(payload.front());
    if (!connections) {
        if (why == int(Transport::Farewell::Expired))
            return Sentences::tr("%1 was silent for long and has left the list").arg(who);
        return Sentences::tr("%1 has left the list").arg(who);
    }
    switch (why) {
    case int(Transport::Farewell::ByPeer):
        return Sentences::tr("%1 closed the connection").arg(who);
    case int(Transport::Farewell::ByUs):
        return Sentences::tr("This end closed the connection with %1").arg(who);
    case int(Transport::Farewell::Failed):
        return Sentences::tr("The connection with %1 broke off").arg(who);
    default:
        return Sentences::tr("%1 disconnected").arg(who);
    }
}

QString refusedFrameSentence(const Message &message, const QString &who)
{
    const bool unfinished = !message.payload.isEmpty()
                            && quint8(message.payload.front()) == quint8(FrameProblem::Unfinished);
    if (unfinished) {
        const int left = pluralCount(message.size - 1);
        return Sentences::tr("%1 stopped in the middle of a message; %n byte(s) of it had come",
                             nullptr, left)
                .arg(who);
    }
    return Sentences::tr("A message from %1 is longer than allowed; from here on its bytes are "
                         "shown as they come")
            .arg(who);
}

QString loopSentence(const QByteArray &payload, const QString &who)
{
    const int why = payload.isEmpty() ? -1 : quint8(payload.front());
    const int turns = pluralCount(payload.mid(1).toLongLong());
    switch (why) {
    case int(EchoLoop::Reason::OwnMessage):
        return Sentences::tr("%1 echoes, too: what this end sent came back %n time(s). It is not "
                             "echoed again, or it would go back and forth for ever",
                             nullptr, turns)
                .arg(who);
    case int(EchoLoop::Reason::Service):
        return Sentences::tr("%1 is a service that answers by itself, so it gets no automatic "
                             "answer: the two would answer each other for ever")
                .arg(who);
    default:
        return Sentences::tr("%1 seems to echo, too: the same bytes came back %n time(s), each "
                             "time at once, and no more when this end paused. They are not echoed "
                             "again, or it would go on for ever",
                             nullptr, turns)
                .arg(who);
    }
}

/// Below a kilobyte nobody has to stall.
QString amount(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    if (bytes < kilo * kilo)
        return Sentences::tr("%L1 KiB").arg((bytes + kilo - 1) / kilo);
    return Sentences::tr("%L1 MiB").arg((bytes + kilo * kilo - 1) / (kilo * kilo));
}

} // namespace

QString eventSentence(const Message &message, const SocketAddress &peer, bool connections,
                      Role role)
{
    const QString who = peer.isNull() ? Sentences::tr("the other end") : peer.toString();
    switch (message.kind) {
    case MessageKind::Received:
        return Sentences::tr("Message from %1").arg(who);
    case MessageKind::Sent:
        return Sentences::tr("Message to %1").arg(who);
    case MessageKind::Opened:
        return openedSentence(QString::fromUtf8(message.payload), peer, connections, role);
    case MessageKind::Closed:
        return closedSentence(connections, role);
    case MessageKind::PeerConnected:
        return connectedSentence(who, connections, role);
    case MessageKind::PeerFinished:
        return Sentences::tr("%1 has finished sending, and can still receive").arg(who);
    case MessageKind::PeerDisconnected:
        return farewellSentence(message.payload, who, connections);
    case MessageKind::Error:
        return errorSentence(TransportError::fromBytes(message.payload));
    case MessageKind::KernelDropped:
        return Sentences::tr("%n datagram(s) came faster than they could be read, and the system "
                             "dropped them",
                             nullptr, pluralCount(message.payload.toLongLong()));
    case MessageKind::FrameRefused:
        return refusedFrameSentence(message, who);
    case MessageKind::PeerStalled:
        return Sentences::tr("%1 does not read what is sent to it: %2 wait. Nothing more is read "
                             "from it where that grows too much; all others go on as before")
                .arg(who, amount(message.payload.toLongLong()));
    case MessageKind::PeerReadsAgain:
        return Sentences::tr("%1 has read what waited for it").arg(who);
    case MessageKind::EchoLoop:
        return loopSentence(message.payload, who);
    case MessageKind::Unsent:
        return Sentences::tr("%n message(s) did not reach %1, or not whole, before the end",
                             nullptr, pluralCount(message.payload.toLongLong()))
                .arg(who);
    }
    return {};
}

} // namespace socketchat
