// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/tcpstatewatch.h"

#include "app/lesson/tcpstateprobe.h"
#include "app/net/diagnosis/tcpdiagnosis.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
constexpr size_t mostSeen = 256; // more than one connection goes through
} // namespace

TcpStateWatch::TcpStateWatch(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("states"));
}

TcpStateWatch::~TcpStateWatch()
{
    m_thread.quit();
    m_thread.wait();
}

bool TcpStateWatch::isPossible()
{
    static const bool possible = TcpDiagnosis::create() != nullptr;
    return possible;
}

void TcpStateWatch::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    if (on && !m_probe && isPossible()) {
        m_probe = new TcpStateProbe;
        m_probe->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_probe, &QObject::deleteLater);
        connect(m_probe, &TcpStateProbe::seen, this, &TcpStateWatch::take);
        m_thread.start();
    }
    tell();
}

void TcpStateWatch::follow(const TcpConnection &connection, bool reads)
{
    if (connection == m_connection) {
        if (std::exchange(m_reads, reads) != reads)
            tell();
        return;
    }
    m_reads = reads;
    const bool isSame =
            m_connection.remote.isNull()
                    ? m_connection.local.port() == connection.local.port()
                    : m_connection.local.isNull() && m_connection.remote == connection.remote;
    m_connection = connection;
    m_isOtherHere = false;
    if (!isSame && !std::exchange(m_seen, {}).empty())
        ++m_revision;
    tell();
}

void TcpStateWatch::tell()
{
    if (!m_probe)
        return;
    QMetaObject::invokeMethod(m_probe, [probe = m_probe, reads = m_reads,
                                        connection = m_on ? m_connection : TcpConnection()] {
        probe->follow(connection, reads);
    });
}

void TcpStateWatch::wake()
{
    if (m_probe && m_on)
        QMetaObject::invokeMethod(m_probe, &TcpStateProbe::wake);
}

void TcpStateWatch::take(const TcpConnection &connection, const TcpSighting &sighting,
                         bool isOtherHere)
{
    if (connection != m_connection)
        return;
    m_isOtherHere = isOtherHere;
    const auto hasStates = [&sighting](const TcpSighting &seen) {
        return std::ranges::equal(seen.ends, sighting.ends, {}, &TcpStatus::state,
                                  &TcpStatus::state);
    };
    if (!m_seen.empty() && hasStates(m_seen.back())) {
        m_seen.back().ends = sighting.ends; // the end of TIME_WAIT, to the nanosecond
    } else {
        m_seen.push_back(sighting);
        if (m_seen.size() > mostSeen)
            m_seen.erase(m_seen.begin());
    }
    ++m_revision;
    Q_EMIT changed();
}

} // namespace socketchat
