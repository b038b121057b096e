// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QByteArray>
#include <QByteArrayView>

#include <deque>

namespace socketchat {

/// Counts what became of the datagrams sent to a peer. Each is exactly one of echoed, lost, awaited
/// and unjudged. Losses are meaningful only if the peer echoes at all.
struct DatagramEchoes
{
    qint64 echoed = 0; ///< the same bytes came back, at any time
    qint64 late = 0; ///< of those, later than `lateAfter`
    qint64 lost = 0; ///< not back within `lateAfter`; counted as echoed if it still arrives
    qint64 awaited = 0; ///< sent less than `lateAfter` ago
    qint64 unjudged = 0; ///< given up before `lateAfter`, because too many were outstanding
    qint64 duplicated = 0; ///< came back more than once (not part of the sum)
    static constexpr qint64 lateAfter = 2'000'000'000; ///< ns

    DatagramEchoes &operator+=(const DatagramEchoes &other);
    DatagramEchoes &operator-=(const DatagramEchoes &other);
    friend bool operator==(const DatagramEchoes &, const DatagramEchoes &) = default;
};

/// Compares a peer's answers with what was sent to it: byte by byte for streams (echoes may be
/// split or merged), datagram by datagram otherwise (echoes may be lost, duplicated or reordered;
/// duplicates get no verdict). One object per peer; used from one thread.
///
/// Bounded: beyond `limit` outstanding bytes, or 1024 datagrams, the oldest are given up. A stream
/// gives up all of them, and then makes no verdict until that many bytes have come back.
class EchoMatcher
{
public:
    enum class Mode : quint8 { Stream, Datagrams };
    explicit EchoMatcher(Mode mode, qint64 limit = 16 * 1024 * 1024);

    /// Records bytes that the kernel accepted at `time` (ns).
    void sent(QByteArrayView bytes, qint64 time);

    struct Verdict
    {
        MessageFlags flags; ///< ExactEcho, PartOfEcho or NotAnEcho; none if nothing was outstanding
        qint64 roundTrip = -1; ///< ns, of the last message completed by these bytes
    };
    /// Judges bytes received at `time` (ns). ExactEcho for a stream means that every byte matches
    /// and the last one completes a message. NotAnEcho makes a stream give up what was outstanding;
    /// other datagrams can still be answered.
    Verdict received(QByteArrayView bytes, qint64 time);

    /// Returns the bytes sent and not answered yet.
    [[nodiscard]] qint64 awaited() const { return m_awaited; }
    /// Returns the counts of Mode::Datagrams as of `now` (ns).
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
    qsizetype m_matched = 0; // matched bytes of m_sent.front() (streams)
    qint64 m_unseen = 0; // bytes of a stream sent without being kept
    size_t m_next = 0; // the datagram whose echo is expected next
    DatagramEchoes m_echoes; // without those in m_sent
    std::deque<QByteArray> m_answered; // datagrams whose echo may be duplicated
};

} // namespace socketchat
