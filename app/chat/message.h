// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/peer.h"

#include <QByteArray>
#include <QFlags>

#include <algorithm>

namespace socketchat {

/// Lists the kinds of rows: messages, and events between them.
enum class MessageKind : quint8 {
    Received,
    Sent,
    Opened, ///< listening, connected or ready; payload: see openedAddresses()
    Closed, ///< this end has closed
    PeerConnected, ///< payload: "1" if a datagram client started to send to this end
    PeerFinished, ///< the peer has shut down its sending side
    PeerDisconnected, ///< payload: one byte, Transport::DisconnectReason
    Error, ///< payload: TransportError::toBytes()
    KernelDropped, ///< payload: the number of datagrams as decimal digits
    FrameRefused, ///< payload: FrameProblem as one byte, then the unframed bytes
    PeerStalled, ///< the peer does not read; payload: queued bytes as digits
    PeerReadsAgain, ///< and its queue is empty again
    EchoLoop, ///< echoing stopped; payload: EchoLoop::Reason as one byte, then turns as digits
    Unsent, ///< data a peer may not have received; payload: see UnsentAmount
    Rule, ///< something about a reply rule; payload: see RuleReport
    Relay, ///< something about a relay's way on; payload: see RelayReport
    Program, ///< something about a program that answers; payload: see ProgramReport
    Blocked, ///< a blocked host was turned away; payload: how often until now, and its address
    File, ///< something about a file that is sent or received; payload: see FileReport
};

enum class MessageFlag : quint32 {
    Queued = 0x01, ///< not accepted by the kernel yet
    Failed = 0x02, ///< never accepted by the kernel
    Reply = 0x04, ///< sent by the server's reply mode, not by a person
    ExactEcho = 0x08, ///< equals what was sent, and completes it
    PartOfEcho = 0x10, ///< equals what was sent so far; more is expected
    NotAnEcho = 0x20, ///< an answer that differs from what was sent
    ContinuesStream = 0x40, ///< raw stream bytes: a character may be cut at either end
    HasRoundTrip = 0x80,
    // Effects of simulated network conditions (see NetworkConditions):
    Lost = 0x100, ///< never passed to the system
    Duplicated = 0x200, ///< passed on twice
    Reordered = 0x400, ///< passed on after a later message
    Corrupted = 0x800, ///< passed on with one flipped bit
    Delayed = 0x1000, ///< passed on later; `detail`: by how many ms
    Cut = 0x2000, ///< received datagram cut to the buffer size; `detail`: its full size
    // For events: this end's role and protocol in that run, which may differ in the next run.
    OfServer = 0x4000,
    ByRule = 0x4000, ///< for messages: sent by a reply rule; with Reply: see isByProgram()
    OfDatagrams = 0x8000,
    OfTls = 0x200000,
    // Of a relay, whose Received rows go to the target, and whose Sent rows come from it:
    Relayed = 0x10000, ///< said by one end to the other, not by a person here
    Inserted = 0x20000, ///< a Received row that a person here sent to the target
    Held = 0x40000, ///< waits for a person to let it go on
    Withheld = 0x80000, ///< a person, or a full memory, did not let it go on
    OfFile = 0x100000, ///< for messages: bytes of a file that is sent, or that go to one
};
Q_DECLARE_FLAGS(MessageFlags, MessageFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(MessageFlags)

/// Holds a copy of one row.
struct Message
{
    qint64 number = -1; ///< counted from 0 in this conversation; never reused
    qint64 time = 0; ///< ns since 1970-01-01 UTC; never decreases from row to row
    qint64 roundTrip = -1; ///< ns from the kernel accepting the message to reading its echo
    qint64 size = 0; ///< bytes of the complete payload
    qint64 detail = -1; ///< additional value for a flag (see Delayed and Cut); -1: none
    QByteArray header; ///< what the protocol put in front of the payload, if it shows that (ICMP)
    int hopLimit = -1; ///< the time to live that a received message had left; -1: unknown
    QByteArray payload; ///< the payload, or its beginning if less was requested
    PeerId peer = PeerId::None;
    MessageKind kind = MessageKind::Received;
    MessageFlags flags;

    /// Returns whether the row is a message rather than an event.
    [[nodiscard]] bool isMessage() const
    {
        return kind == MessageKind::Received || kind == MessageKind::Sent;
    }
    /// Returns whether a chat room relayed it: to everyone but the peer that sent it.
    [[nodiscard]] bool isPassedOn() const
    {
        return peer == PeerId::Everyone && flags.testFlag(MessageFlag::Reply);
    }
    /// Returns whether a person sent it to the target of a relay.
    [[nodiscard]] bool isInserted() const { return flags.testFlag(MessageFlag::Inserted); }
    /// Returns whether a program answered it: by rule, and yet to one peer as by a reply mode.
    [[nodiscard]] bool isByProgram() const
    {
        return isMessage() && peer != PeerId::Everyone && flags.testFlag(MessageFlag::Reply)
               && flags.testFlag(MessageFlag::ByRule);
    }
    /// Returns, for an event, this end's role at that time; connections() returns whether its
    /// protocol has connections.
    [[nodiscard]] Role role() const
    {
        return flags.testFlag(MessageFlag::OfServer) ? Role::Server : Role::Client;
    }
    [[nodiscard]] bool connections() const { return !flags.testFlag(MessageFlag::OfDatagrams); }
};

/// Holds the payload of an Unsent row: two numbers as digits, and a third for `isOnward`.
struct UnsentAmount
{
    qint64 messages = 0; ///< not sent, or not completely
    qint64 bytes = 0; ///< accepted for sending; may not have arrived
    bool isOnward = false; ///< it was on its way from the peer to a relay's target
    [[nodiscard]] QByteArray toBytes() const
    {
        return QByteArray::number(messages) + ' ' + QByteArray::number(bytes)
               + (isOnward ? " 1" : "");
    }
    [[nodiscard]] static UnsentAmount fromBytes(const QByteArray &payload)
    {
        const QList<QByteArray> numbers = payload.split(' ');
        return {numbers.value(0).toLongLong(), numbers.value(1).toLongLong(), numbers.size() > 2};
    }
};

/// Holds the payload of a Rule row.
struct RuleReport
{
    enum class Reason : quint8 {
        Answered, ///< `count`: so often until now
        Looping, ///< the peer gets no more answers by rules; `count`: how many it got
        Dropped, ///< too much waits for its time; `count`: bytes
        NotSent, ///< there is no such message; `count`: 0
        TooSlow, ///< an expression was cut off; `count`: bytes of the message
        Ended, ///< answers whose time had not come; `count`: bytes
        Counted, ///< at the end; `count`: how often it answered
    };
    Reason reason = Reason::Answered;
    qint64 rule = 0; ///< counted from 1; 0: all of them
    qint64 count = 0;
    QByteArray name; ///< UTF-8; may be empty
    [[nodiscard]] QByteArray toBytes() const
    {
        return char(reason) + QByteArray::number(rule) + ' ' + QByteArray::number(count) + ' '
               + name;
    }
    [[nodiscard]] static RuleReport fromBytes(const QByteArray &payload)
    {
        const QByteArray text = payload.mid(1);
        const qsizetype first = text.indexOf(' ');
        const qsizetype second = text.indexOf(' ', first + 1);
        if (payload.isEmpty() || quint8(payload[0]) > quint8(Reason::Counted) || second < 0)
            return {};
        return {Reason(payload[0]), text.first(std::max<qsizetype>(first, 0)).toLongLong(),
                text.sliced(first + 1, second - first - 1).toLongLong(), text.sliced(second + 1)};
    }
    /// Returns whether it is a problem, rather than what a rule is for.
    [[nodiscard]] bool isProblem() const
    {
        return reason != Reason::Answered && reason != Reason::Counted;
    }
};

/// Holds the payload of a Relay row.
struct RelayReport
{
    enum class Reason : quint8 {
        Connected, ///< a client's way on is open
        Finished, ///< the target has shut down its sending side
        Full, ///< no more is held
    };
    Reason reason = Reason::Connected;
    QByteArray target; ///< its address as text; for Full: how many bytes are held, as digits
    QByteArray from; ///< this end's address there; empty if unknown
    [[nodiscard]] QByteArray toBytes() const
    {
        return char(reason) + target + (from.isEmpty() ? from : '\0' + from);
    }
    [[nodiscard]] static RelayReport fromBytes(const QByteArray &payload)
    {
        if (payload.isEmpty() || quint8(payload[0]) > quint8(Reason::Full))
            return {};
        const QList<QByteArray> addresses = payload.mid(1).split('\0');
        return {Reason(payload[0]), addresses.first(), addresses.value(1)};
    }
};

/// Holds the payload of a Program row.
struct ProgramReport
{
    enum class Reason : quint8 {
        Started, ///< `value`: its process
        NotStarted, ///< `value`: errno
        TooMany, ///< the peer gets none; `value`: how many there can be
        Said, ///< a line of its standard error: `text`
        SaysTooMuch, ///< no more of them are shown; `value`: how many were
        Failed, ///< it has ended; `value`: its exit code
        Killed, ///< `value`: the number of the signal
        Full, ///< it does not read, and datagrams for it are dropped
        Lost, ///< at its end; `value`: bytes for it that it did not take
    };
    Reason reason = Reason::Started;
    qint64 value = 0;
    QByteArray text; ///< its name, or a line
    [[nodiscard]] QByteArray toBytes() const
    {
        return char(reason) + QByteArray::number(value) + ' ' + text;
    }
    [[nodiscard]] static ProgramReport fromBytes(const QByteArray &payload)
    {
        const qsizetype space = payload.indexOf(' ');
        if (space < 1 || quint8(payload[0]) > quint8(Reason::Lost))
            return {};
        return {Reason(payload[0]), payload.sliced(1, space - 1).toLongLong(),
                payload.sliced(space + 1)};
    }
    /// Returns whether it is a problem.
    [[nodiscard]] bool isProblem() const
    {
        return reason != Reason::Started && reason != Reason::Said;
    }
};

/// Splits the payload of an Opened row: the local address as text (empty if unknown yet), then, for
/// a server on every address of this machine, the addresses that other machines can type.
[[nodiscard]] inline QList<QByteArray> openedAddresses(const QByteArray &payload)
{
    return payload.split(' ');
}

} // namespace socketchat
