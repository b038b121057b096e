// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/roundtriphistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace socketchat {

namespace {
constexpr int bitsKept = 7; // of a value: the leading one, and six for the 64 buckets
constexpr qint64 longest = (qint64(1) << 42) - 1; // ns
} // namespace

size_t RoundTripHistogram::bucketOf(qint64 nanoseconds)
{
    const auto value = quint64(std::clamp<qint64>(nanoseconds, 0, longest));
    const int shift = std::max(int(std::bit_width(value)) - bitsKept, 0);
    return size_t(shift) * 64 + size_t(value >> shift);
}

qint64 RoundTripHistogram::valueOf(size_t bucket)
{
    if (bucket < 128)
        return qint64(bucket);
    const size_t shift = bucket / 64 - 1;
    const qint64 low = qint64(bucket % 64 + 64) << shift;
    return low + (qint64(1) << shift) / 2;
}

qint64 RoundTripHistogram::quantile(double share) const
{
    if (m_total == 0)
        return -1;
    const auto wanted = std::max<quint64>(1, quint64(std::ceil(share * double(m_total))));
    quint64 seen = 0;
    size_t last = 0;
    for (size_t bucket = 0; bucket < bucketCount; ++bucket) {
        if (m_counts[bucket] == 0)
            continue;
        seen += m_counts[bucket];
        last = bucket;
        if (seen >= wanted)
            break;
    }
    return valueOf(last);
}

RoundTripHistogram RoundTripHistogram::since(const RoundTripHistogram &earlier) const
{
    RoundTripHistogram difference;
    for (size_t bucket = 0; bucket < bucketCount; ++bucket) {
        if (m_counts[bucket] > earlier.m_counts[bucket])
            difference.add(bucket, m_counts[bucket] - earlier.m_counts[bucket]);
    }
    return difference;
}

void RoundTripRecord::clear()
{
    for (auto &count : m_counts)
        count.store(0, std::memory_order_relaxed);
}

RoundTripHistogram RoundTripRecord::snapshot() const
{
    RoundTripHistogram histogram;
    for (size_t bucket = 0; bucket < m_counts.size(); ++bucket) {
        if (const quint64 count = m_counts[bucket].load(std::memory_order_relaxed))
            histogram.add(bucket, count);
    }
    return histogram;
}

void RoundTripRecord::restore(const RoundTripHistogram &counted)
{
    for (size_t bucket = 0; bucket < m_counts.size(); ++bucket)
        m_counts[bucket].store(counted.m_counts[bucket], std::memory_order_relaxed);
}

} // namespace socketchat
