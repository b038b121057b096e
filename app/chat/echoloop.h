// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/endpoint.h"

#include <QByteArrayView>

#include <array>

namespace socketchat {

/// Notices that a peer echoes what this server echoes, which would go on for ever. One for each
/// peer of an echoing server; used from one thread. Costs a look at eight numbers a message.
///
/// A loop only ever brings back what this end has sent, and brings it back at once. So whatever
/// differs, or comes later than a second, is a request like any other. What is left are turns of
/// the same bytes, and how many of them are suspicious depends on what else is known:
/// - bytes that a person typed at this end came back: `ownTurns`, for nobody asks for an echo of
///   what was just said to them that often and that fast;
/// - a datagram from a port that no system hands out by itself (below 32768), where servers live:
///   `chosenPortTurns`; from any other port it may be a load generator that repeats itself, so
///   `anyPortTurns`. One echo is held back first: who sends again without it is no echo, and is
///   never suspected again.
/// - a stream: `streamTurns`. Only the first byte of one echo is sent at first. An echo returns
/// that
///   byte by itself, whoever waits for an answer goes on waiting: they get the rest, and are
///   suspected again after four times as many turns. A single byte cannot be divided, so its echoes
///   are only slowed down.
/// - a datagram from a port of the simple services (echo, daytime, quotd, chargen, time: RFC 862
///   to 868) is not answered at all, as inetd does.
class EchoLoop
{
public:
    enum class Reason : quint8 { OwnMessage, SameAgain, Service, Slowed };
    enum class Answer : quint8 {
        Now,
        Hold, ///< keep it for `holdTime`; where nothing else has come by then, it is a loop
        Divide, ///< send one byte, keep the rest and what follows for `divideTime`: see cameBack()
        Slow, ///< send it, and read nothing from this peer for `slowTime`
        Never, ///< it is a loop
    };
    static constexpr quint32 ownTurns = 3;
    static constexpr quint32 chosenPortTurns = 2'000;
    static constexpr quint32 anyPortTurns = 50'000;
    static constexpr quint32 streamTurns = 3'000;
    static constexpr int holdTime = 1500; ///< ms: longer than most who ask again wait
    static constexpr int divideTime = 250; ///< ms
    static constexpr int slowTime = 20; ///< ms
    /// What comes after a divided echo and is longer than this comes from no echo.
    static constexpr qsizetype mostAfterDividing = 64 * 1024;

    EchoLoop(Protocol protocol, quint16 port);

    /// This end sends something by itself, not in answer. Times are ns.
    void sent(QByteArrayView bytes, qint64 time);
    /// The peer has sent this: whether to echo it.
    [[nodiscard]] Answer received(QByteArrayView bytes, qint64 time);
    /// After Divide: whether `since`, all that has come since then, ends with the byte that was
    /// sent, behind whole messages only.
    [[nodiscard]] bool cameBack(QByteArrayView since) const;
    /// Something came while an echo was held back, or a divided one did not come back.
    void provedInnocent();

    /// Of the last answer that was not Now.
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

    // Several messages may be on their way round. The hashes by themselves are one line of the
    // processor's cache, which is all that most messages need.
    std::array<size_t, 8> m_hashes{};
    std::array<Seen, 8> m_seen;
    quint32 m_next = 0;
    quint32 m_limit; // 0: none
    quint32 m_turns = 0;
    qsizetype m_dividedSize = 0;
    char m_dividedByte = 0;
    Reason m_reason = Reason::SameAgain;
    const bool m_isStream;
    const bool m_isService;
};

} // namespace socketchat
