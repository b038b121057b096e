// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <array>
#include <atomic>

namespace socketchat {

/// How often which round trip was seen: log-linear buckets, 64 for each doubling, so that every
/// value it gives back is within 0.8 % of a true one, in 19 KiB however many there were. From 1 ns
/// to 73 minutes; what is longer counts as that. A value.
class RoundTripHistogram
{
public:
    static constexpr size_t bucketCount = 36 * 64 + 64;

    void add(qint64 nanoseconds) { add(bucketOf(nanoseconds), 1); }
    void add(size_t bucket, quint64 times)
    {
        m_counts[bucket] += times;
        m_total += times;
    }
    [[nodiscard]] qint64 count() const { return qint64(m_total); }
    /// The value that `share` (0 to 1) of all are not above, in ns: 0 is the shortest, 0.5 the
    /// median, 1 the longest. -1 where there are none.
    [[nodiscard]] qint64 quantile(double share) const;
    /// What this one has more than an earlier state of it.
    [[nodiscard]] RoundTripHistogram since(const RoundTripHistogram &earlier) const;

    [[nodiscard]] static size_t bucketOf(qint64 nanoseconds);
    /// The middle of a bucket, ns.
    [[nodiscard]] static qint64 valueOf(size_t bucket);

private:
    friend class RoundTripRecord;

    std::array<quint64, bucketCount> m_counts{};
    quint64 m_total = 0;
};

/// A histogram that the network thread fills while others look. One thread adds, at the cost of
/// finding the bucket; any thread takes a snapshot.
class RoundTripRecord
{
public:
    void add(qint64 nanoseconds)
    {
        // Only one thread writes: no need to lock the bus for it.
        auto &count = m_counts[RoundTripHistogram::bucketOf(nanoseconds)];
        count.store(count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
    }
    /// For another run; by the thread that adds, or while none does.
    void clear();
    /// The same: for what was counted before.
    void restore(const RoundTripHistogram &counted);
    [[nodiscard]] RoundTripHistogram snapshot() const;

private:
    std::array<std::atomic<quint64>, RoundTripHistogram::bucketCount> m_counts{};
};

} // namespace socketchat
