// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QByteArrayView>

#include <array>

namespace socketchat {

/// Detects peers that echo what this server echoes, which would never end. One object per peer of
/// an echoing server; used from one thread. Costs one comparison of eight hashes per message.
///
/// A loop only brings back what this end has sent, and within a second. So any other bytes, and any
/// that come later, are ordinary requests. Repetitions of the same bytes are counted as turns, and
/// the number that is suspicious depends on the case:
/// - Bytes that a person typed at this end came back: `ownTurns`, because nobody requests these
///   that often and that fast.
/// - UDP, from a port below 32768, which systems do not assign automatically but servers use:
///   `chosenPortTurns`; from other ports, which a load generator may use: `anyPortTurns`. As a
///   test, one echo is held back: a peer that sends again without it is no echo server, and is not
///   suspected again.
/// - Streams: `streamTurns`. As a test, only the first byte of one echo is sent. An echo server
///   returns that byte; any other peer waits, gets the rest a moment later, and is suspected again
///   after four times as many turns. A single byte cannot be divided, so its echoes are only slowed
///   down.
/// - UDP, from a port of the simple services (echo, daytime, quotd, chargen, time: RFC 862 to 868):
///   never answered, as in inetd.
class EchoLoop
{
public:
    enum class Reason : quint8 { OwnMessage, SameAgain, Service, Slowed };
    enum class Answer : quint8 {
        Now,
        Hold, ///< hold it for `holdTime`; if nothing else comes, it is a loop
        Divide, ///< send one byte, hold the rest for `divideTime`: see isLoop()
        Slow, ///< send it, then read nothing from this peer for `slowTime`
        Never, ///< do not send it: a loop
    };
    static constexpr quint32 ownTurns = 3;
    static constexpr quint32 chosenPortTurns = 2'000;
    static constexpr quint32 anyPortTurns = 50'000;
    static constexpr quint32 streamTurns = 3'000;
    static constexpr int holdTime = 1500; ///< ms: longer than most retry intervals
    static constexpr int divideTime = 250; ///< ms
    static constexpr int slowTime = 20; ///< ms
    /// Limits the bytes after a divided echo: a peer that sends more does not echo.
    static constexpr qsizetype maxAfterDividing = 64 * 1024;

    EchoLoop(Protocol protocol, quint16 port);

    /// Records that this end sent something on its own, not in answer. Times are in ns.
    void sent(QByteArrayView bytes, qint64 time);
    /// Decides whether and how to echo what the peer has sent.
    [[nodiscard]] Answer received(QByteArrayView bytes, qint64 time);
    /// Returns, after Divide, whether `since`, all bytes received since then, consists of whole
    /// messages followed by the byte that was sent.
    [[nodiscard]] bool isLoop(QByteArrayView since) const;
    /// Clears the suspicion: the peer sent more although an echo was held back, or did not return a
    /// divided one.
    void clearSuspicion();

    /// Returns the reason for the last answer other than Now.
    [[nodiscard]] Reason reason() const { return m_reason; }
    [[nodiscard]] quint32 turns() const { return m_turns; }

private:
    struct Seen
    {
        qint64 time = 0;
        qint32 size = -1;
        quint32 turns = 0;
        bool own = false;
    };
    [[nodiscard]] Seen *find(QByteArrayView bytes, size_t hash);
    void remember(QByteArrayView bytes, size_t hash, qint64 time, bool own);
    [[nodiscard]] Answer suspect(QByteArrayView bytes);

    const bool m_isStream;
    const bool m_isService;
    quint32 m_next = 0;
    // Several messages can be in the loop at once. The hashes are together, since they are all that
    // most messages access.
    std::array<size_t, 8> m_hashes{};
    std::array<Seen, 8> m_seen;
    quint32 m_limit; // 0: unlimited
    quint32 m_turns = 0;
    qsizetype m_dividedSize = 0;
    char m_dividedByte = 0;
    Reason m_reason = Reason::SameAgain;
};

} // namespace socketchat
