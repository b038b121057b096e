// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/eventsentences.h"

#include "app/chat/echoloop.h"
#include "app/chat/errorsentence.h"
#include "app/chat/filereport.h"
#include "app/chat/filesentences.h"
#include "app/chat/framer.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/net/address/socketaddress.h"
#include "app/net/errorcodes.h"
#include "app/net/transport.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns the text for a server that listens on every address of this machine. It names no
/// `0.0.0.0` or `[::]`, which nobody can connect to.
QString openedEverywhereSentence(const QString &port, const QStringList &reachable,
                                 bool connections)
{
    if (reachable.isEmpty()) {
        const QString here = u"127.0.0.1:"_s + port;
        return connections ? Sentences::tr("Listening on port %1 of every address of this "
                                           "machine. Programs on this machine connect to %2; no "
                                           "other machine can reach it")
                                     .arg(port, here)
                           : Sentences::tr("Ready for datagrams at port %1 of every address of "
                                           "this machine. Programs on this machine send to %2; no "
                                           "other machine can reach it")
                                     .arg(port, here);
    }
    const QString others = reachable.join(u", "_s);
    return connections ? Sentences::tr("Listening on port %1 of every address of this "
                                       "machine. Others reach you at %2")
                                 .arg(port, others)
                       : Sentences::tr("Ready for datagrams at port %1 of every address of "
                                       "this machine. Others reach you at %2")
                                 .arg(port, others);
}

/// Returns a Unix socket's name with the process that has it: `/tmp/a.sock (python3[4711], ann)`.
QString withProcess(const SocketAddress &peer)
{
    const PeerProcess process = peer.process();
    if (process.pid == 0)
        return peer.toString();
    //: %1 is the name of a socket or a process such as python3[4711], %2 the user it belongs to.
    if (peer.unixName().isEmpty())
        return Sentences::tr("%1 (user %2)").arg(peer.toString(), process.user);
    return Sentences::tr("%1 (%2, user %3)").arg(peer.toString(), process.toString(), process.user);
}

QString openedSentence(const QByteArray &payload, const SocketAddress &peer, bool connections,
                       Role role, const QString &name)
{
    const QString to = name.isEmpty() ? peer.toString() : name;
    QStringList addresses = QString::fromUtf8(payload).split(u' ');
    const QString local = addresses.takeFirst();
    const bool everywhere = local.startsWith("[::]"_L1) || local.startsWith("0.0.0.0:"_L1);
    if (role == Role::Server && everywhere)
        return openedEverywhereSentence(local.section(u':', -1), addresses, connections);
    if (role == Role::Server) {
        return connections ? Sentences::tr("Listening on %1").arg(local)
                           : Sentences::tr("Ready for datagrams at %1").arg(local);
    }
    if (connections && peer.isUnix()) // this end has no name
        return Sentences::tr("Connected to %1").arg(name.isEmpty() ? withProcess(peer) : name);
    if (connections) {
        return peer.isNull() ? Sentences::tr("Connected from %1").arg(local)
                             : Sentences::tr("Connected to %1 from %2").arg(to, local);
    }
    // A UDP client has no local address before it sends.
    if (local.isEmpty())
        return Sentences::tr("Ready to send datagrams to %1").arg(to);
    return Sentences::tr("Ready to send datagrams to %1 from %2").arg(to, local);
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

QString connectedSentence(const QString &who, const SocketAddress &peer, bool connections,
                          Role role, bool isAddressee)
{
    if (!connections && peer.isUnnamed()) {
        return Sentences::tr("First datagram from %1, whose socket is not bound: it has no address "
                             "to answer to")
                .arg(who);
    }
    if (!connections && !peer.isAnswerable()) {
        return Sentences::tr("First datagram from %1, whose socket is bound to a relative path: it "
                             "cannot be answered, because bind() needs an absolute path for that")
                .arg(who);
    }
    if (!connections) {
        return isAddressee ? Sentences::tr("Datagrams go to %1").arg(who)
                           : Sentences::tr("First datagram from %1").arg(who);
    }
    return role == Role::Client ? Sentences::tr("Connected to %1").arg(who)
                                : Sentences::tr("%1 connected").arg(who);
}

QString disconnectSentence(const QByteArray &payload, const QString &who, bool connections)
{
    const int why = payload.isEmpty() ? -1 : quint8(payload.front());
    if (!connections) {
        if (why == int(Transport::DisconnectReason::Expired))
            return Sentences::tr("%1 was silent for long and has left the list").arg(who);
        return Sentences::tr("%1 has left the list").arg(who);
    }
    switch (why) {
    case int(Transport::DisconnectReason::ByPeer):
        return Sentences::tr("%1 closed the connection").arg(who);
    case int(Transport::DisconnectReason::ByUs):
        return Sentences::tr("This end closed the connection with %1").arg(who);
    case int(Transport::DisconnectReason::Failed):
        return Sentences::tr("The connection with %1 broke off").arg(who);
    case int(Transport::DisconnectReason::Unread):
        return Sentences::tr("This end closed the connection with %1, because too much waited for "
                             "it that it did not read")
                .arg(who);
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
        return Sentences::tr("%1 stopped in the middle of a message; %Ln byte(s) of it had come",
                             nullptr, left)
                .arg(who);
    }
    return Sentences::tr("A message from %1 is longer than there is room for; from here on its "
                         "bytes are shown as they come")
            .arg(who);
}

QString loopSentence(const QByteArray &payload, const QString &who)
{
    const int why = payload.isEmpty() ? -1 : quint8(payload.front());
    const int turns = pluralCount(payload.mid(1).toLongLong());
    switch (why) {
    case int(EchoLoop::Reason::OwnMessage):
        return Sentences::tr("%1 echoes, too: what this end sent came back %Ln time(s). It is not "
                             "echoed again, or it would go back and forth for ever",
                             nullptr, turns)
                .arg(who);
    case int(EchoLoop::Reason::Service):
        return Sentences::tr("%1 is a service that answers by itself, so it gets no automatic "
                             "answer: the two would answer each other for ever")
                .arg(who);
    case int(EchoLoop::Reason::Slowed):
        return Sentences::tr("%1 may be an echo, too: the same byte came back %Ln time(s), each "
                             "time at once. From now on it is echoed slowly",
                             nullptr, turns)
                .arg(who);
    default:
        return Sentences::tr("%1 seems to echo, too: the same bytes came back %Ln time(s), each "
                             "time at once, and no more when this end paused. They are not echoed "
                             "again, or it would go on for ever",
                             nullptr, turns)
                .arg(who);
    }
}

QString ruleSentence(const RuleReport &report, const QString &who)
{
    using Reason = RuleReport::Reason;
    //: The number of a reply rule with its name: "2 (greeting)".
    const QString rule = report.name.isEmpty()
                                 ? QString::number(report.rule)
                                 : Sentences::tr("%1 (%2)").arg(QString::number(report.rule),
                                                                QString::fromUtf8(report.name));
    const int count = pluralCount(report.count);
    switch (report.reason) {
    case Reason::Answered:
        return Sentences::tr("Rule %1 answers %2, %Ln time(s) until now", nullptr, count)
                .arg(rule, who);
    case Reason::Looping:
        return Sentences::tr("Rules answered %1 %Ln time(s) within 10 s, as if two programs "
                             "answered each other. It gets no more answers by rules until it has "
                             "been quiet for a second",
                             nullptr, count)
                .arg(who);
    case Reason::Dropped:
        return Sentences::tr("Rule %1: %Ln byte(s) for %2 are dropped, because too many answers "
                             "wait for their time",
                             nullptr, count)
                .arg(rule, who);
    case Reason::NotSent:
        return Sentences::tr("Rule %1 does not answer %2: its answer is too long, or a file that "
                             "it names cannot be read")
                .arg(rule, who);
    case Reason::TooSlow:
        return Sentences::tr("Rule %1 takes too long on a message of %Ln byte(s) from %2 and was "
                             "cut off; it does not answer it",
                             nullptr, count)
                .arg(rule, who);
    case Reason::Ended:
        return Sentences::tr("%Ln byte(s) of answers by rules still waited for their time, and are "
                             "not sent",
                             nullptr, count);
    case Reason::Counted:
        return Sentences::tr("Rule %1 answered %Ln time(s)", nullptr, count).arg(rule);
    }
    return {};
}

QString relaySentence(const RelayReport &report, const QString &who)
{
    using Reason = RelayReport::Reason;
    const QString target = QString::fromUtf8(report.target);
    switch (report.reason) {
    case Reason::Connected:
        if (target.isEmpty())
            return Sentences::tr("Relays %1").arg(who);
        if (report.from.isEmpty())
            return Sentences::tr("Relays %1 to %2").arg(who, target);
        return Sentences::tr("Relays %1 to %2, from %3")
                .arg(who, target, QString::fromUtf8(report.from));
    case Reason::Finished:
        return Sentences::tr("The target %1 has finished sending to %2, and can still receive")
                .arg(target, who);
    case Reason::Full:
        return Sentences::tr("%1 of messages are held, and no more are: connections are not read "
                             "until some went on, and datagrams are dropped")
                .arg(formatBytes(report.target.toLongLong()));
    }
    return {};
}

QString programSentence(const ProgramReport &report, const QString &who)
{
    using Reason = ProgramReport::Reason;
    constexpr qsizetype mostShown = 200;
    const QString text = report.text.isEmpty()
                                 ? u"–"_s // from a file without it
                                 : quotable(QString::fromUtf8(report.text), mostShown);
    const int count = pluralCount(report.value);
    switch (report.reason) {
    case Reason::Started:
        return Sentences::tr("“%1” answers %2 (process %3)")
                .arg(text, who, QString::number(report.value));
    case Reason::NotStarted:
        if (report.value == ENOENT)
            return Sentences::tr("“%1” cannot answer %2: there is no such program (ENOENT)")
                    .arg(text, who);
        if (report.value == EACCES)
            return Sentences::tr("“%1” cannot answer %2: it is not executable (EACCES)")
                    .arg(text, who);
        return Sentences::tr("“%1” cannot answer %2: it could not be started (%3)")
                .arg(text, who, errnoName(int(report.value)));
    case Reason::TooMany:
        return Sentences::tr("Nothing answers %1: %Ln process(es) are running already, the most "
                             "that there can be",
                             nullptr, count)
                .arg(who);
    case Reason::Said:
        return Sentences::tr("The program for %1 says: %2").arg(who, text);
    case Reason::SaysTooMuch:
        return Sentences::tr("The program for %1 says more than %Ln line(s); the rest is not shown",
                             nullptr, count)
                .arg(who);
    case Reason::Failed:
        return Sentences::tr("The program for %1 ended with exit code %2")
                .arg(who, QString::number(report.value));
    case Reason::Killed:
        return Sentences::tr("The program for %1 was killed by signal %2")
                .arg(who, QString::number(report.value));
    case Reason::Full:
        return Sentences::tr("The program for %1 does not read what comes; datagrams for it are "
                             "dropped until it does")
                .arg(who);
    case Reason::Lost:
        return Sentences::tr("The program for %1 did not take %Ln byte(s) of what came", nullptr,
                             count)
                .arg(who);
    }
    return {};
}

QString blockedSentence(const QByteArray &payload, bool connections)
{
    const qsizetype space = payload.indexOf(' ');
    const int count = pluralCount(payload.first(space < 0 ? payload.size() : space).toLongLong());
    const QString who = QString::fromUtf8(payload.sliced(space + 1));
    if (space < 0) {
        return connections ? Sentences::tr("%Ln connection(s) of blocked hosts were closed in this "
                                           "run, right after accept()",
                                           nullptr, count)
                           : Sentences::tr("%Ln datagram(s) of blocked hosts were dropped in this "
                                           "run",
                                           nullptr, count);
    }
    return connections ? Sentences::tr("%1 is blocked: its connection was closed right after "
                                       "accept(). More of blocked hosts are only counted")
                                 .arg(who)
                       : Sentences::tr("%1 is blocked: its datagram was dropped. More of blocked "
                                       "hosts are only counted")
                                 .arg(who);
}

} // namespace

QString eventSentence(const Message &message, const SocketAddress &peer, bool connections,
                      Role role, const QString &name)
{
    const QString who = !name.isEmpty() ? name
                        : peer.isNull() ? Sentences::tr("the other end")
                                        : peer.toString();
    switch (message.kind) {
    case MessageKind::Received:
        return Sentences::tr("Message from %1").arg(who);
    case MessageKind::Sent:
        return Sentences::tr("Message to %1").arg(who);
    case MessageKind::Opened:
        return openedSentence(message.payload, peer, connections, role, name);
    case MessageKind::Closed:
        return closedSentence(connections, role);
    case MessageKind::PeerConnected:
        return connectedSentence(peer.isUnix() && name.isEmpty() ? withProcess(peer) : who, peer,
                                 connections, role, message.payload == "1");
    case MessageKind::PeerFinished:
        return Sentences::tr("%1 has finished sending, and can still receive").arg(who);
    case MessageKind::PeerDisconnected:
        return disconnectSentence(message.payload, who, connections);
    case MessageKind::Error:
        return errorSentence(TransportError::fromBytes(message.payload));
    case MessageKind::KernelDropped:
        return Sentences::tr("%Ln datagram(s) came faster than they could be read, and the system "
                             "dropped them",
                             nullptr, pluralCount(message.payload.toLongLong()));
    case MessageKind::FrameRefused:
        return refusedFrameSentence(message, who);
    case MessageKind::PeerStalled:
        return Sentences::tr("%1 does not read what is sent to it: %2 wait. Nothing more is read "
                             "from it where that grows too much; all others go on as before")
                .arg(who, formatBytes(message.payload.toLongLong()));
    case MessageKind::PeerReadsAgain:
        return Sentences::tr("%1 has read what waited for it").arg(who);
    case MessageKind::EchoLoop:
        return loopSentence(message.payload, who);
    case MessageKind::Unsent:
        if (const auto amount = UnsentAmount::fromBytes(message.payload); amount.isOnward)
            return Sentences::tr("%Ln byte(s) from %1 were still on their way to the target at the "
                                 "end, and are lost where they did not reach it",
                                 nullptr, pluralCount(amount.bytes))
                    .arg(who);
        return Sentences::tr("%Ln byte(s) were still on their way to %1 at the end, and are lost "
                             "where they did not reach it",
                             nullptr, pluralCount(UnsentAmount::fromBytes(message.payload).bytes))
                .arg(who);
    case MessageKind::Rule:
        return ruleSentence(RuleReport::fromBytes(message.payload), who);
    case MessageKind::Relay:
        return relaySentence(RelayReport::fromBytes(message.payload), who);
    case MessageKind::Program:
        return programSentence(ProgramReport::fromBytes(message.payload), who);
    case MessageKind::Blocked:
        return blockedSentence(message.payload, connections);
    case MessageKind::File:
        return fileSentence(FileReport::fromBytes(message.payload),
                            message.peer == PeerId::Everyone ? Sentences::tr("all clients") : who);
    }
    return {};
}

} // namespace socketchat
