// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QByteArrayView>

#include <deque>

namespace socketchat {

/// Tells whether what a peer answers is what was sent to it: byte by byte for a stream (where an
/// echo may come in pieces or several at once), datagram by datagram otherwise (where echoes may be
/// lost, doubled or come in another order). One for each peer; used from one thread. Bounded: past
/// `limit` bytes that wait for an answer the oldest are forgotten (for a stream: all of them).
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
    /// Bytes came at `time`. An ExactEcho of a stream means that every byte equals what was sent and
    /// that the last byte completes a message. After NotAnEcho what was awaited is forgotten.
    Verdict received(QByteArrayView bytes, qint64 time);

    /// Bytes that were sent and not yet answered.
    [[nodiscard]] qint64 awaited() const { return m_awaited; }

private:
    struct Sent
    {
        QByteArray bytes;
        qint64 time;
    };
    const Mode m_mode;
    const qint64 m_limit;
    qint64 m_awaited = 0;
    std::deque<Sent> m_sent;
    qsizetype m_matched = 0; // of m_sent.front(), in a stream
};

} // namespace socketchat
