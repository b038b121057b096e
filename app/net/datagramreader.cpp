// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/datagramreader.h"

#include "app/net/clock.h"

#include <algorithm>

namespace socketchat {

namespace {
constexpr int datagramsPerRound = 64;
constexpr qint64 bytesPerRound = 1024 * 1024;
// From this many expected datagrams on, a round receives and answers in batches.
constexpr int minBatch = 8;
// While datagrams come singly, reading a second one is tried after 1, 2, 4 … 2^4 of them.
constexpr int maxFutileTries = 4;
constexpr qint64 quietTime = 20'000'000; // ns without a datagram
// Only after a round this large can the receive buffer have been full.
constexpr int busyDatagrams = 8;
constexpr qint64 busyBytes = 64 * 1024;
} // namespace

DatagramReader::DatagramReader(DatagramSocket &socket, int receiveSize)
    : m_socket(socket)
{
    setReceiveSize(receiveSize);
}

void DatagramReader::setReceiveSize(int bytes)
{
    m_receiveSize = std::clamp(bytes, m_socket.minReceiveSize(), m_socket.maxReceiveSize());
}

void DatagramReader::beginRound()
{
    if (nowNs() - m_lastCall > quietTime) {
        m_expected = 1;
        m_futileTries = 0;
    }
    m_datagrams = 0;
    m_bytes = 0;
    m_empty = false;
}

bool DatagramReader::expectsMore() const
{
    return !m_empty && m_datagrams < m_expected && m_bytes < bytesPerRound;
}

CallResult DatagramReader::receive()
{
    m_asked = std::min(m_expected - m_datagrams, DatagramSocket::maxBatch);
    if (m_asked < minBatch)
        m_asked = 1;
    if (size_t(m_asked) > m_batch.size() || m_batch.front().capacity != m_receiveSize) {
        // Room for one datagram, or for a whole batch.
        m_batch.resize(m_asked == 1 ? 1 : size_t(DatagramSocket::maxBatch));
        // Distances of a power of two would map all buffers to the same few cache lines.
        const qsizetype distance = m_receiveSize + 128;
        m_buffer = QByteArray(qsizetype(m_batch.size()) * distance, Qt::Uninitialized);
        for (size_t i = 0; i < m_batch.size(); ++i)
            m_batch[i] = {.buffer = m_buffer.data() + qsizetype(i) * distance,
                          .capacity = m_receiveSize,
                          .from = {}};
    }
    const bool small = m_receiveSize < m_socket.maxReceiveSize();
    const CallResult result = m_socket.receive(std::span(m_batch).first(size_t(m_asked)), small);
    m_lastCall = result.time;
    m_empty = result.value < m_asked;
    return result;
}

void DatagramReader::handled(const ReceivedDatagram &datagram)
{
    ++m_datagrams;
    m_bytes += datagram.size;
}

bool DatagramReader::endRound()
{
    const bool busy = m_datagrams >= busyDatagrams || m_bytes >= busyBytes;
    if (m_empty) {
        m_futileTries = m_datagrams == 1 ? std::min(m_futileTries + 1, maxFutileTries) : 0;
        m_expected = std::max(m_datagrams, 1);
        return busy;
    }
    if (m_expected > 1)
        m_futileTries = 0;
    else if (++m_singleRounds < 1 << m_futileTries)
        return busy;
    m_singleRounds = 0;
    m_expected = std::min(2 * m_expected, datagramsPerRound);
    return busy;
}

} // namespace socketchat
