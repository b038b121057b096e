// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderwording.h"

#include "app/chat/quantities.h"
#include "app/net/clock.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class LadderWords
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::LadderWords)
};

using ArrowKind = Ladder::Arrow::Kind;

QString directionWord(int how)
{
    return how == 0 ? u"RD"_s : how == 1 ? u"WR"_s : u"RDWR"_s; // the numbers are Linux's
}

/// Returns the row of an arrow that is an echo request or reply of ICMP; -1 if it is none.
int echoRowOf(const Ladder &ladder, const Ladder::Arrow &arrow)
{
    const int row = arrow.fromRow >= 0 ? arrow.fromRow : arrow.toRow;
    const bool isAlone = arrow.fromRow < 0 || arrow.toRow < 0; // no program answers
    return isAlone && row >= 0 && ladder.row(row).call.sequence() >= 0 ? row : -1;
}

/// Returns what an echo request or reply of ICMP is.
QString echoSentence(const Ladder &ladder, int row)
{
    const LadderCall &call = ladder.row(row).call;
    const QString number = QString::number(call.sequence());
    if (call.call == SocketCallKind::SendTo)
        return LadderWords::tr("Echo request %1: the system at the other end answers it.")
                .arg(number);
    const qint64 took = ladder.roundTrip(row);
    return took < 0 ? LadderWords::tr("Echo reply %1.").arg(number)
                    : LadderWords::tr("Echo reply %1, %2 after its request.")
                              .arg(number, formatDuration(took));
}

/// Returns what an arrow tells about the call that it leaves, or that it reaches.
QString arrowSentence(const Ladder &ladder, const Ladder::Arrow &arrow, bool leaves)
{
    const QString bytes = formatBytes(arrow.bytes);
    switch (arrow.kind) {
    case ArrowKind::Bytes: {
        if (const int echo = echoRowOf(ladder, arrow); echo >= 0)
            return echoSentence(ladder, echo);
        const int there = leaves ? arrow.toRow : arrow.fromRow;
        if (there < 0) {
            return leaves ? LadderWords::tr("%1 left for the other end.").arg(bytes)
                          : LadderWords::tr("%1 came from the other end.").arg(bytes);
        }
        const QString call = ladderCallText(ladder.row(there).call);
        return leaves ? LadderWords::tr("%1 went into %2.").arg(bytes, call)
                      : LadderWords::tr("%1 came from %2.").arg(bytes, call);
    }
    case ArrowKind::Unread:
        return LadderWords::tr("%1 not read by the other end yet.").arg(bytes);
    case ArrowKind::Lost:
        return LadderWords::tr("This datagram (%1) was lost.").arg(bytes);
    case ArrowKind::Connection:
        return leaves ? LadderWords::tr("Asks the other end for a connection.")
                      : LadderWords::tr("Takes the connection that connect() asked for.");
    case ArrowKind::Refused:
        return LadderWords::tr("The other end refused it.");
    case ArrowKind::Unanswered:
        return LadderWords::tr("Nobody answered.");
    case ArrowKind::End:
        return leaves ? LadderWords::tr("Tells the other end that no more bytes follow (FIN).")
                      : LadderWords::tr("The other end has finished sending (FIN).");
    case ArrowKind::Reset:
        return leaves ? LadderWords::tr("The other end met this as a reset (RST).")
                      : LadderWords::tr("The other end has reset the connection (RST).");
    }
    return {};
}

QString stateText(const TcpStatus &status)
{
    const QString name = tcpStateName(status.state);
    const qint64 left = (status.until - nowNs() + nsPerSecond - 1) / nsPerSecond;
    if (status.state != TcpState::TimeWait || left <= 0)
        return name;
    //: a TCP state and how long it lasts: TIME_WAIT, 42 s left
    return LadderWords::tr("%1, %2 s left").arg(name, QString::number(left));
}

} // namespace

QString ladderCallText(const LadderCall &call)
{
    const SocketCall record = call.record();
    const QString name = socketCallName(record);
    if (call.step == LadderCall::Step::Lost)
        return LadderWords::tr("%1, lost").arg(formatBytes(call.argument));
    if (call.step == LadderCall::Step::Begun)
        return name;
    if (call.result < 0)
        return u"%1 → %2"_s.arg(name, socketCallErrorName(record));
    switch (call.call) {
    case SocketCallKind::SetSockOpt:
        return u"SO_LINGER 0"_s; // the ladder has no other option
    case SocketCallKind::Listen:
        return call.engine == Engine::System ? u"%1(%2)"_s.arg(name, QString::number(call.argument))
                                             : name;
    case SocketCallKind::Shutdown:
        return u"%1(%2)"_s.arg(name, directionWord(call.argument));
    case SocketCallKind::Connect:
    case SocketCallKind::Accept:
    case SocketCallKind::Socket:
    case SocketCallKind::Send:
    case SocketCallKind::Recv:
    case SocketCallKind::SendTo:
    case SocketCallKind::RecvFrom:
        return u"%1 → %2"_s.arg(name, QString::number(call.result));
    default:
        return name;
    }
}

QString ladderRowText(const Ladder::Row &row)
{
    switch (row.kind) {
    case Ladder::Row::Kind::Pause:
        return formatDuration(row.pause);
    case Ladder::Row::Kind::Trimmed:
        return LadderWords::tr("Earlier calls are no longer kept");
    case Ladder::Row::Kind::States:
    case Ladder::Row::Kind::Call:
        break;
    }
    // Below its connect(), so that the name of the error has room.
    if (row.call.step == LadderCall::Step::Returned && row.call.result < 0)
        return u"→ "_s + socketCallErrorName(row.call.record());
    return ladderCallText(row.call);
}

QString ladderArrowText(const Ladder &ladder, const Ladder::Arrow &arrow)
{
    const QString bytes = formatBytes(arrow.bytes);
    switch (arrow.kind) {
    case ArrowKind::Bytes: {
        const int echo = echoRowOf(ladder, arrow);
        if (echo < 0)
            return bytes;
        const QString number = QString::number(ladder.row(echo).call.sequence());
        if (ladder.row(echo).call.call == SocketCallKind::SendTo)
            return LadderWords::tr("request %1").arg(number);
        const qint64 took = ladder.roundTrip(echo);
        return took < 0 ? LadderWords::tr("reply %1").arg(number)
                        : QString(LadderWords::tr("reply %1").arg(number) + factSeparator()
                                  + formatDuration(took));
    }
    case ArrowKind::Unread:
        //: so many bytes that the other end has not read
        return LadderWords::tr("%1 unread").arg(bytes);
    case ArrowKind::Lost:
        //: a datagram of so many bytes
        return LadderWords::tr("%1 lost").arg(bytes);
    case ArrowKind::Connection:
        return LadderWords::tr("connection");
    case ArrowKind::Refused:
        return LadderWords::tr("refused");
    case ArrowKind::Unanswered:
        return LadderWords::tr("no answer");
    case ArrowKind::End: {
        // A close() with unread bytes resets, which a foreign end does not tell.
        const bool isSure = arrow.toRow >= 0 || arrow.fromRow < 0
                            || ladder.row(arrow.fromRow).call.call == SocketCallKind::Shutdown;
        return isSure ? u"FIN"_s : LadderWords::tr("end");
    }
    case ArrowKind::Reset:
        return u"RST"_s;
    }
    return {};
}

QString ladderRowSentence(const Ladder &ladder, int index)
{
    if (index < 0 || index >= ladder.rowCount())
        return {};
    const Ladder::Row &row = ladder.row(index);
    if (row.kind == Ladder::Row::Kind::Trimmed)
        return ladderRowText(row);
    if (row.kind == Ladder::Row::Kind::Pause)
        return LadderWords::tr("%1 without a call").arg(formatDuration(row.pause));
    if (row.kind == Ladder::Row::Kind::States) {
        const TcpState own = ladder.newState(index, Ladder::Side::Own);
        const TcpState other = ladder.newState(index, Ladder::Side::Other);
        const QString time = formatTimeOfDay(row.states.at);
        if (own != TcpState::Unknown && other != TcpState::Unknown) {
            //: Two TCP states, and the time of day.
            return LadderWords::tr("This end is in state %1 and the other in %2, seen at %3.")
                    .arg(tcpStateName(own), tcpStateName(other), time);
        }
        //: A TCP state, and the time of day.
        return (own != TcpState::Unknown ? LadderWords::tr("This end is in state %1, seen at %2.")
                                         : LadderWords::tr("The other end is in state %1, seen at "
                                                           "%2."))
                .arg(tcpStateName(own != TcpState::Unknown ? own : other), time);
    }
    const bool isOwn = row.side == Ladder::Side::Own;
    //: The end, the call with its result, and the time of day.
    QString sentence = (isOwn ? LadderWords::tr("This end: %1, at %2.")
                              : LadderWords::tr("Other end: %1, at %2."))
                               .arg(ladderCallText(row.call), formatTimeOfDay(row.call.at));
    constexpr size_t most = 8;
    if (row.call.call == SocketCallKind::RecvFrom && row.call.offset == IcmpOffset::NotForThisEnd)
        sentence += u' ' + LadderWords::tr("A raw socket gets what is for others too; this was.");
    const std::vector<Ladder::Arrow> arrows = ladder.arrowsOf(index);
    for (size_t i = 0; i < std::min(most, arrows.size()); ++i)
        sentence += u' ' + arrowSentence(ladder, arrows[i], arrows[i].fromRow == index);
    if (arrows.size() > most)
        sentence += u" …"_s;
    return sentence;
}

QString ladderStatesSentence(const TcpSighting &last, bool isOtherHere)
{
    const auto &[own, other] = last.ends;
    const QString here = stateText(own);
    if (own.state == TcpState::Listen || (isOtherHere && other.state == TcpState::Unknown))
        return LadderWords::tr("State of this end: %1.").arg(here);
    if (!isOtherHere) {
        return LadderWords::tr("State of this end: %1. The other end is on another machine, whose "
                               "system is not asked.")
                .arg(here);
    }
    return LadderWords::tr("States: this end %1 · other end %2.").arg(here, stateText(other));
}

QString firstToCloseSentence(FirstToClose first)
{
    switch (first) {
    case FirstToClose::Nobody:
        break;
    case FirstToClose::Own:
        return LadderWords::tr("This end closed first.");
    case FirstToClose::Other:
        return LadderWords::tr("The other end closed first.");
    case FirstToClose::Both:
        return LadderWords::tr("Both ends closed at the same time.");
    }
    return {};
}

} // namespace socketchat
