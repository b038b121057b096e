// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>

namespace socketchat {

/// What has become of the datagrams that were sent to a peer. Every one is exactly one of echoed,
/// lost, awaited or unjudged. It says something about losses only where the peer echoes at all:
/// a peer that never does "loses" everything.
struct DatagramEchoes
{
    qint64 echoed = 0; ///< the same bytes came back, however late
    qint64 late = 0; ///< of those, later than `lateAfter`
    qint64 lost = 0; ///< not come back within `lateAfter`: one that still does moves to echoed
    qint64 awaited = 0; ///< sent more recently than that
    qint64 unjudged = 0; ///< forgotten before that time was over: too many were under way
    qint64 duplicated = 0; ///< came back once more (and are no part of the sum)
    static constexpr qint64 lateAfter = 2'000'000'000; ///< ns

    DatagramEchoes &operator+=(const DatagramEchoes &other);
    DatagramEchoes &operator-=(const DatagramEchoes &other);
    friend bool operator==(const DatagramEchoes &, const DatagramEchoes &) = default;
};

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
    /// Of Mode::Datagrams, as of `now` (ns).
    [[nodiscard]] DatagramEchoes datagrams(qint64 now) const;

private:
    struct Sent
    {
        QByteArray bytes;
        qint64 time;
    };
    [[nodiscard]] Verdict receivedStream(QByteArrayView bytes, qint64 time);
    [[nodiscard]] Verdict receivedDatagram(QByteArrayView bytes, qint64 time);
    QByteArray take(size_t index);
    void forgetOldest(qint64 now);
    void forget();

    const Mode m_mode;
    const qint64 m_limit;
    qint64 m_awaited = 0;
    std::deque<Sent> m_sent;
    qsizetype m_matched = 0; // of m_sent.front(), in a stream
    qint64 m_unseen = 0; // bytes of a stream that were sent but not kept
    size_t m_next = 0; // the datagram whose echo is expected first
    DatagramEchoes m_echoes; // without those that are in m_sent
    std::deque<QByteArray> m_answered; // datagrams whose echo may come twice
};

} // namespace socketchat
