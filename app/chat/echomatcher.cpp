// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echomatcher.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr size_t datagramsKept = 1024; // every answer may be compared with all of them
constexpr size_t answeredKept = 64;
constexpr qint64 entryCost = 64; // bytes of overhead; counts empty datagrams too
// A later answer is most likely lost.
constexpr qint64 longAgo = DatagramEchoes::lateAfter;

} // namespace

DatagramEchoes &DatagramEchoes::operator+=(const DatagramEchoes &other)
{
    echoed += other.echoed;
    late += other.late;
    lost += other.lost;
    awaited += other.awaited;
    unjudged += other.unjudged;
    duplicated += other.duplicated;
    return *this;
}

DatagramEchoes &DatagramEchoes::operator-=(const DatagramEchoes &other)
{
    echoed -= other.echoed;
    late -= other.late;
    lost -= other.lost;
    awaited -= other.awaited;
    unjudged -= other.unjudged;
    duplicated -= other.duplicated;
    return *this;
}

EchoMatcher::EchoMatcher(Mode mode, qint64 limit)
    : m_mode(mode)
    , m_limit(limit)
{ }

void EchoMatcher::sent(QByteArrayView bytes, qint64 time)
{
    if (m_mode == Mode::Stream) {
        if (bytes.isEmpty())
            return;
        if (m_unseen > 0) {
            m_unseen += bytes.size();
            return;
        }
        const qint64 entries = qint64(m_sent.size()) + 1;
        if (m_awaited + bytes.size() + entries * entryCost > m_limit) {
            // Its echo will still come and must not be compared with later bytes.
            m_unseen = m_awaited + bytes.size();
            forget();
            return;
        }
    } else {
        while (!m_sent.empty()
               && (m_sent.size() >= datagramsKept
                   || m_awaited + bytes.size() + qint64(m_sent.size() + 1) * entryCost > m_limit))
            forgetOldest(time);
        if (bytes.size() + entryCost > m_limit) {
            ++m_echoes.unjudged;
            return;
        }
    }
    m_awaited += bytes.size();
    m_sent.push_back({bytes.toByteArray(), time});
}

EchoMatcher::Verdict EchoMatcher::received(QByteArrayView bytes, qint64 time)
{
    return m_mode == Mode::Stream ? receivedStream(bytes, time) : receivedDatagram(bytes, time);
}

EchoMatcher::Verdict EchoMatcher::receivedStream(QByteArrayView bytes, qint64 time)
{
    if (m_unseen > 0) {
        m_unseen = std::max<qint64>(0, m_unseen - bytes.size());
        return {}; // nothing kept to compare with
    }
    Verdict verdict;
    if (m_sent.empty() || bytes.isEmpty())
        return verdict;
    while (!bytes.isEmpty()) {
        if (m_sent.empty())
            return {MessageFlag::NotAnEcho, -1}; // more than was sent
        const Sent &front = m_sent.front();
        const QByteArrayView wanted = QByteArrayView(front.bytes).sliced(m_matched);
        const qsizetype count = std::min(wanted.size(), bytes.size());
        if (bytes.first(count) != wanted.first(count)) {
            forget();
            return {MessageFlag::NotAnEcho, -1};
        }
        bytes = bytes.sliced(count);
        m_matched += count;
        m_awaited -= count;
        if (m_matched == front.bytes.size()) {
            verdict.roundTrip = std::max<qint64>(0, time - front.time);
            m_sent.pop_front();
            m_matched = 0;
        }
    }
    verdict.flags = m_matched ? MessageFlag::PartOfEcho : MessageFlag::ExactEcho;
    return verdict;
}

EchoMatcher::Verdict EchoMatcher::receivedDatagram(QByteArrayView bytes, qint64 time)
{
    // Echoes mostly come in order, so start after the last match. Among equal datagrams choose the
    // newest: older ones were most likely lost, and would yield absurd round trips.
    const size_t count = m_sent.size();
    size_t found = count;
    for (size_t i = 0; i < count; ++i) {
        const size_t index = (m_next + i) % count;
        const Sent &candidate = m_sent[index];
        if (candidate.bytes != bytes)
            continue;
        if (found == count || m_sent[found].time < candidate.time)
            found = index;
        if (time - candidate.time <= longAgo) {
            found = index;
            break;
        }
    }
    if (found < count) {
        const Verdict verdict = {MessageFlag::ExactEcho,
                                 std::max<qint64>(0, time - m_sent[found].time)};
        ++m_echoes.echoed;
        if (verdict.roundTrip > longAgo)
            ++m_echoes.late;
        m_answered.push_back(take(found));
        if (m_answered.size() > answeredKept)
            m_answered.pop_front();
        m_next = found < m_sent.size() ? found : 0;
        return verdict;
    }
    const bool doubled =
            std::any_of(m_answered.cbegin(), m_answered.cend(),
                        [bytes](const QByteArray &answered) { return answered == bytes; });
    if (doubled)
        ++m_echoes.duplicated;
    if (count == 0 || doubled)
        return {};
    return {MessageFlag::NotAnEcho, -1};
}

QByteArray EchoMatcher::take(size_t index)
{
    QByteArray bytes = std::move(m_sent[index].bytes);
    m_awaited -= bytes.size();
    m_sent.erase(m_sent.begin() + qsizetype(index));
    if (m_next > index)
        --m_next;
    return bytes;
}

void EchoMatcher::forgetOldest(qint64 now)
{
    ++(now - m_sent.front().time > longAgo ? m_echoes.lost : m_echoes.unjudged);
    take(0);
}

DatagramEchoes EchoMatcher::datagrams(qint64 now) const
{
    if (m_mode == Mode::Stream)
        return {};
    DatagramEchoes echoes = m_echoes;
    const auto recent = std::ranges::lower_bound(m_sent, now - longAgo, {}, &Sent::time);
    echoes.lost += recent - m_sent.begin();
    echoes.awaited = m_sent.end() - recent;
    return echoes;
}

void EchoMatcher::forget()
{
    m_sent.clear();
    m_awaited = 0;
    m_matched = 0;
}

} // namespace socketchat
