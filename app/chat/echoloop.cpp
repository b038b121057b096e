// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/echoloop.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 atOnce = 1'000'000'000; // ns
// Linux assigns ports from 32768, other systems from 49152 (RFC 6335).
constexpr quint16 firstHandedOut = 32768;

bool isService(quint16 port)
{
    constexpr std::array<quint16, 5> services{7, 13, 17, 19, 37};
    return std::ranges::find(services, port) != services.end();
}

quint32 limitFor(Protocol protocol, quint16 port)
{
    if (traitsOf(protocol).hasConnections)
        return EchoLoop::streamTurns;
    return traitsOf(protocol).hasPorts && port < firstHandedOut ? EchoLoop::chosenPortTurns
                                                                : EchoLoop::anyPortTurns;
}

/// Hashes only both ends of a long message: nearly as distinctive, and as cheap as a short one.
size_t hashOf(QByteArrayView bytes)
{
    constexpr qsizetype end = 1024; // bytes
    if (bytes.size() <= 2 * end)
        return qHashBits(bytes.data(), size_t(bytes.size()), 1);
    return qHashBits(bytes.last(end).data(), size_t(end),
                     qHashBits(bytes.first(end).data(), size_t(end), 1));
}

} // namespace

EchoLoop::EchoLoop(Protocol protocol, quint16 port)
    : m_isStream(traitsOf(protocol).isStream)
    , m_isService(!traitsOf(protocol).hasConnections && isService(port))
    , m_limit(limitFor(protocol, port))
{ }

EchoLoop::Seen *EchoLoop::find(QByteArrayView bytes, size_t hash)
{
    for (size_t i = 0; i < m_hashes.size(); ++i) {
        if (m_hashes[i] == hash && m_seen[i].size == bytes.size())
            return &m_seen[i];
    }
    return nullptr;
}

void EchoLoop::remember(QByteArrayView bytes, size_t hash, qint64 time, bool own)
{
    const size_t place = m_next++ % m_seen.size();
    m_hashes[place] = hash;
    m_seen[place] = {time, qint32(bytes.size()), 0, own};
}

void EchoLoop::sent(QByteArrayView bytes, qint64 time)
{
    const size_t hash = hashOf(bytes);
    if (Seen *seen = find(bytes, hash))
        *seen = {time, qint32(bytes.size()), 0, true};
    else
        remember(bytes, hash, time, true);
}

EchoLoop::Answer EchoLoop::received(QByteArrayView bytes, qint64 time)
{
    if (m_isService) {
        m_reason = Reason::Service;
        return Answer::Never;
    }
    const size_t hash = hashOf(bytes);
    Seen *seen = find(bytes, hash);
    if (!seen) {
        remember(bytes, hash, time, false);
        return Answer::Now;
    }
    if (time - std::exchange(seen->time, time) > atOnce) {
        seen->turns = 0;
        seen->own = false; // after such a pause it is the peer's own message
        return Answer::Now;
    }
    ++seen->turns;
    const quint32 most = seen->own ? ownTurns : m_limit;
    if (most == 0 || seen->turns < most)
        return Answer::Now;
    m_turns = seen->turns;
    if (!seen->own && m_isStream && bytes.size() == 1) {
        m_reason = Reason::Slowed;
        return Answer::Slow;
    }
    seen->turns = 0;
    m_reason = seen->own ? Reason::OwnMessage : Reason::SameAgain;
    return seen->own ? Answer::Never : suspect(bytes);
}

EchoLoop::Answer EchoLoop::suspect(QByteArrayView bytes)
{
    if (!m_isStream)
        return Answer::Hold;
    m_dividedSize = bytes.size();
    m_dividedByte = bytes.front();
    return Answer::Divide;
}

bool EchoLoop::isLoop(QByteArrayView since) const
{
    return m_dividedSize > 1 && since.size() % m_dividedSize == 1 && since.back() == m_dividedByte;
}

void EchoLoop::clearSuspicion()
{
    constexpr quint32 most = 1'000'000'000;
    m_limit = m_isStream ? std::min(most, m_limit * 4) : 0;
}

} // namespace socketchat
