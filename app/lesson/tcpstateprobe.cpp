// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/tcpstateprobe.h"

#include "app/net/clock.h"
#include "app/net/diagnosis/tcpdiagnosis.h"

#include <QNetworkInterface>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace socketchat {

namespace {

constexpr int busyPause = 125; // ms
constexpr int quietPause = 1'000; // ms
constexpr qint64 busyTime = 3 * nsPerSecond; // after the last change

/// Returns whether a state goes on to another one without a call of this program.
bool isPassing(TcpState state)
{
    return state != TcpState::Unknown && state != TcpState::Listen && state != TcpState::Established
           && state != TcpState::Closed;
}

bool isSameState(const TcpStatus &one, const TcpStatus &other)
{
    // The kernel rounds the rest of TIME_WAIT; it begins anew if the other end's FIN comes again.
    return one.state == other.state && std::abs(one.until - other.until) < nsPerSecond;
}

} // namespace

TcpStateProbe::TcpStateProbe()
{
    m_clock.setParent(this); // moves to the thread with this object
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &TcpStateProbe::look);
}

TcpStateProbe::~TcpStateProbe() = default;

void TcpStateProbe::follow(const TcpConnection &connection, bool reads)
{
    m_reads = reads;
    m_clock.stop();
    if (!m_diagnosis)
        m_diagnosis = TcpDiagnosis::create();
    const bool isAny = !connection.local.isNull() || !connection.remote.isNull();
    if (connection != m_connection) {
        m_last = {};
        m_local = {};
    }
    m_connection = connection;
    if (!m_diagnosis || !isAny)
        return;
    m_busyUntil = nowNs() + busyTime;
    look();
}

void TcpStateProbe::wake()
{
    if (!m_diagnosis || (m_connection.local.isNull() && m_connection.remote.isNull()))
        return;
    const qint64 now = nowNs();
    m_busyUntil = now + busyTime;
    const qint64 rest = std::clamp<qint64>(busyPause - (now - m_lookedAt) / nsPerMs, 0, busyPause);
    if (!m_clock.isActive() || m_clock.remainingTime() > rest)
        m_clock.start(int(rest));
}

SocketAddress TcpStateProbe::localAddress()
{
    const auto &[local, remote, descriptor] = m_connection;
    if (remote.isNull() || (!local.isNull() && !local.isAny()))
        return local;
    return local.isNull() ? m_diagnosis->connectingAddress(descriptor, remote)
                          : m_diagnosis->localAddress(local.port(), remote);
}

bool TcpStateProbe::isHere(const SocketAddress &local) const
{
    const SocketAddress &remote = m_connection.remote;
    return remote.isLoopback() || remote.hostText() == local.hostText()
           || QNetworkInterface::allAddresses().contains(remote.host());
}

void TcpStateProbe::look()
{
    const qint64 before = std::exchange(m_lookedAt, nowNs());
    if (m_local.isNull()) {
        m_local = localAddress();
        m_isOtherHere = !m_connection.remote.isNull() && isHere(m_local);
    }
    TcpSighting now{m_lookedAt, m_last.at > 0 ? before : 0, {}};
    const auto ask = [this](const SocketAddress &local, const SocketAddress &remote) {
        return m_diagnosis->status(local, remote).value_or(TcpStatus());
    };
    if (!m_local.isNull()) {
        now.ends[0] = ask(m_local, m_connection.remote);
        if (m_isOtherHere)
            now.ends[1] = ask(m_connection.remote, m_local);
    } else if (!m_connection.remote.isNull()) {
        now.ends[0].state = TcpState::Closed; // the kernel knows of no such connection
    }
    if (m_last.at == 0 || !std::ranges::equal(m_last.ends, now.ends, isSameState)) {
        m_last = now;
        m_busyUntil = std::max(m_busyUntil, m_lookedAt + busyTime);
        Q_EMIT seen(m_connection, now, m_isOtherHere);
    }
    if (const int rest = pause(); rest > 0)
        m_clock.start(rest);
}

int TcpStateProbe::pause() const
{
    if (m_lookedAt < m_busyUntil)
        return busyPause;
    const bool isUnmet = !m_reads && m_last.ends[0].state == TcpState::Established;
    return isUnmet || std::ranges::any_of(m_last.ends, isPassing, &TcpStatus::state) ? quietPause
                                                                                     : 0;
}

} // namespace socketchat
