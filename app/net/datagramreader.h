// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/datagramsocket.h"

#include <QByteArray>

#include <vector>

namespace socketchat {

/// Receives datagrams in rounds, and decides how many calls each takes: one for each datagram in a
/// quiet conversation, one for a whole batch when many arrive together.
///
/// Reads as many datagrams as the previous round did before it tries for one more: question and
/// answer then rarely see EAGAIN.
class DatagramReader
{
public:
    /// `socket` must outlive the reader. `receiveSize`: room for a datagram, bytes.
    DatagramReader(DatagramSocket &socket, int receiveSize);

    /// Sets the room for a datagram within the limits of the socket.
    void setReceiveSize(int bytes);

    void beginRound();
    /// Returns whether more is expected in this round, which is bounded, so that a flood cannot
    /// block the thread's other work.
    [[nodiscard]] bool expectsMore() const;
    /// Receives with one call. The value is the number of datagrams, which received() returns.
    [[nodiscard]] CallResult receive();
    [[nodiscard]] const ReceivedDatagram &received(qint64 index) const
    {
        return m_batch[size_t(index)];
    }
    /// Counts a datagram that was handled.
    void handled(const ReceivedDatagram &datagram);
    /// Returns whether the last receive() was for a batch.
    [[nodiscard]] bool isBatch() const { return m_asked > 1; }
    /// Adapts the size of the next round. Returns whether this one was so large that the receive
    /// buffer may have been full.
    [[nodiscard]] bool endRound();

private:
    DatagramSocket &m_socket;
    int m_receiveSize = 0;
    QByteArray m_buffer; // grows from one datagram to a whole batch once several arrive together
    std::vector<ReceivedDatagram> m_batch;
    qint64 m_lastCall = 0; // ns
    int m_expected = 1; // number of datagrams expected in a round
    int m_futileTries = 0; // consecutive futile tries to read a second datagram
    int m_singleRounds = 0; // rounds of one datagram since the last such try
    int m_asked = 1; // number asked for in the last call
    int m_datagrams = 0; // handled in this round
    qint64 m_bytes = 0;
    bool m_empty = false; // the last call found nothing more to read
};

} // namespace socketchat
