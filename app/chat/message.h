// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"
#include "app/net/peer.h"

#include <QByteArray>
#include <QFlags>
#include <QMetaType>

namespace socketchat {

/// What a row of the conversation is: a message, or an event between messages.
enum class MessageKind : quint8 {
    Received,
    Sent,
    Opened, ///< listening, connected or ready; payload: see openedAddresses()
    Closed, ///< this end has closed
    PeerConnected, ///< payload: "1" where a datagram client sends to this one from now on
    PeerFinished, ///< the peer shut down its sending side
    PeerDisconnected, ///< payload: one byte, Transport::DisconnectReason
    Error, ///< payload: TransportError::toBytes()
    KernelDropped, ///< payload: the number of datagrams as decimal digits
    FrameRefused, ///< payload: FrameProblem as one byte, then the bytes that could not be framed
    PeerStalled, ///< it does not read what is sent to it; payload: bytes that wait, as digits
    PeerReadsAgain, ///< and everything that waited has been sent
    EchoLoop, ///< not echoed any more; payload: EchoLoop::Reason as one byte, then rounds as digits
    Unsent, ///< what a peer may never have got; payload: see UnsentAmount
};

enum class MessageFlag : quint16 {
    Queued = 0x01, ///< not yet taken by the kernel
    Failed = 0x02, ///< never taken by the kernel
    Reply = 0x04, ///< sent by the server's reply mode, not by the person
    ExactEcho = 0x08, ///< equals what was sent, and completes it
    PartOfEcho = 0x10, ///< equals what was sent so far; more is to come
    NotAnEcho = 0x20, ///< came in answer, but differs from what was sent
    ContinuesStream = 0x40, ///< raw bytes of a stream: a character may be cut at either end
    HasRoundTrip = 0x80,
    // What the network conditions of this window did to it (see NetworkConditions):
    Lost = 0x100, ///< never handed to the system
    Duplicated = 0x200, ///< handed over twice
    Reordered = 0x400, ///< handed over after one that came later
    Corrupted = 0x800, ///< a bit of it was turned over before it was handed over
    Delayed = 0x1000, ///< handed over later; `detail` says by how many ms
    Cut = 0x2000, ///< a received datagram that the buffer cut off; `detail` is its whole size
    // Of events: the run they belong to, for this end may be something else in the next.
    OfServer = 0x4000,
    OfDatagrams = 0x8000,
};
Q_DECLARE_FLAGS(MessageFlags, MessageFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(MessageFlags)

/// One row as the conversation hands it out: a copy, safe to keep.
struct Message
{
    qint64 number = -1; ///< counted from 0 since the conversation began; never used twice
    qint64 time = 0; ///< ns since 1970-01-01 UTC; never goes back from one row to the next
    qint64 roundTrip = -1; ///< ns between the kernel taking what was sent and reading its echo
    qint64 size = 0; ///< bytes of the whole payload
    qint64 detail = -1; ///< what a flag says more (see Delayed and Cut); -1 for nothing
    QByteArray payload; ///< the payload, or its beginning where less was asked for
    PeerId peer = PeerId::None;
    MessageKind kind = MessageKind::Received;
    MessageFlags flags;

    /// A message that a person reads, as opposed to an event of the connection.
    [[nodiscard]] bool isMessage() const
    {
        return kind == MessageKind::Received || kind == MessageKind::Sent;
    }
    /// What a room relays: it goes to everyone but the peer that it came from.
    [[nodiscard]] bool isPassedOn() const
    {
        return peer == PeerId::Everyone && flags.testFlag(MessageFlag::Reply);
    }
    /// Of an event: what this end was when it happened, and whether its protocol has connections.
    [[nodiscard]] Role role() const
    {
        return flags.testFlag(MessageFlag::OfServer) ? Role::Server : Role::Client;
    }
    [[nodiscard]] bool connections() const { return !flags.testFlag(MessageFlag::OfDatagrams); }
};

/// The payload of an Unsent row: two numbers as digits.
struct UnsentAmount
{
    qint64 messages = 0; ///< that were not sent, or not whole
    qint64 bytes = 0; ///< that were accepted for sending and may not have arrived
    [[nodiscard]] QByteArray toBytes() const
    {
        return QByteArray::number(messages) + ' ' + QByteArray::number(bytes);
    }
    [[nodiscard]] static UnsentAmount fromBytes(const QByteArray &payload)
    {
        const QList<QByteArray> numbers = payload.split(' ');
        return {numbers.value(0).toLongLong(), numbers.value(1).toLongLong()};
    }
};

/// The payload of an Opened row: the local address as text (empty where it is not known yet), then,
/// for a server at every address of this machine, those that others can type.
[[nodiscard]] inline QList<QByteArray> openedAddresses(const QByteArray &payload)
{
    return payload.split(' ');
}

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::Message)
