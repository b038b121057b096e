// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>

namespace socketchat {

/// Tells whether what a peer answers is what was sent to it: byte by byte for a stream (where an
/// echo may come in pieces or several at once), datagram by datagram otherwise (where echoes may be
/// lost, doubled or come in another order; a doubled one gets no verdict). One for each peer; used
/// from one thread.
///
/// Bounded: past `limit` bytes that wait for an answer (or 1024 datagrams) the oldest are
/// forgotten. A stream forgets all of them, and then gives no verdict before as many bytes have
/// come as are out.
class EchoMatcher
{
public:
    enum class Mode : quint8 { Stream, Datagrams };
    explicit EchoMatcher(Mode mode, qint64 limit = 16 * 1024 * 1024);

    /// The kernel took these bytes at `time` (ns).
    void sent(QByteArrayView bytes, qint64 time);

    struct Verdict
    {
        MessageFlags flags; ///< ExactEcho, PartOfEcho, NotAnEcho, or none where nothing was awaited
        qint64 roundTrip = -1; ///< ns; of the last message that these bytes complete
    };
    /// Bytes came at `time`. An ExactEcho of a stream means that every byte equals what was sent
    /// and that the last byte completes a message. After NotAnEcho a stream forgets what was
    /// awaited; datagrams may still be answered.
    Verdict received(QByteArrayView bytes, qint64 time);

    /// Bytes that were sent and not yet answered.
    [[nodiscard]] qint64 awaited() const { return m_awaited; }

private:
    struct Sent
    {
        QByteArray bytes;
        qint64 time;
    };
    [[nodiscard]] Verdict receivedStream(QByteArrayView bytes, qint64 time);
    [[nodiscard]] Verdict receivedDatagram(QByteArrayView bytes, qint64 time);
    QByteArray take(size_t index);
    void forget();

    const Mode m_mode;
    const qint64 m_limit;
    qint64 m_awaited = 0;
    std::deque<Sent> m_sent;
    qsizetype m_matched = 0; // of m_sent.front(), in a stream
    qint64 m_unseen = 0; // bytes of a stream that were sent but not kept
    size_t m_next = 0; // the datagram whose echo is expected first
    std::deque<QByteArray> m_answered; // datagrams whose echo may come twice
};

} // namespace socketchat
