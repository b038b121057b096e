// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladderrecord.h"
#include "app/lesson/tcpsighting.h"

#include <QList>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace socketchat {

/// Joins the calls of two ends of one conversation: rows in the order of time, and arrows from each
/// call that sent something to each call that got it.
///
/// TCP bytes are matched by their position in the stream, datagrams by order and size. Of an end in
/// another program no calls are known: its arrows begin or end at no row.
class Ladder
{
public:
    enum class Side : quint8 { Own, Other };

    struct Row
    {
        enum class Kind : quint8 {
            Call,
            Pause, ///< nothing was called for `pause`
            Trimmed, ///< earlier calls are no longer kept
            States, ///< the system showed other TCP states than before
        };
        Kind kind = Kind::Call;
        Side side = Side::Own;
        qint64 pause = 0; ///< ns
        LadderCall call = {};
        TcpSighting states = {};
        friend bool operator==(const Row &, const Row &) = default;

        /// Returns when it happened, ns since 1970 UTC; 0 for what has no time of its own.
        [[nodiscard]] qint64 at() const { return kind == Kind::States ? states.at : call.at; }
    };

    struct Arrow
    {
        enum class Kind : quint8 {
            Connection, ///< connect() to accept()
            Refused, ///< the answer to a connect() or a datagram that nobody wanted
            Unanswered, ///< a connect() that failed without an answer
            Bytes,
            Unread, ///< bytes that the other end has not read, ends short
            Lost, ///< a datagram that did not arrive, ends short
            End, ///< shutdown() or close(), and the recv() that returned 0
            Reset, ///< a close() that the other end met as ECONNRESET
        };
        Kind kind = Kind::Bytes;
        Side from = Side::Own;
        int fromRow = -1; ///< -1: that call is not known
        int toRow = -1; ///< -1: not known, or there is none
        qint64 bytes = 0;
        friend bool operator==(const Arrow &, const Arrow &) = default;

        /// Returns the first row that it touches; bottom() the last one.
        [[nodiscard]] int top() const
        {
            return fromRow < 0 || toRow < 0 ? std::max(fromRow, toRow) : std::min(fromRow, toRow);
        }
        [[nodiscard]] int bottom() const { return std::max(fromRow, toRow); }
    };

    /// Says what an end did before the first of its calls here.
    enum class Before : quint8 {
        Nothing,
        Run, ///< another run, whose calls do not belong here
        Calls, ///< calls that are no longer kept
    };

    static constexpr qint64 shortestPause = 1'000'000'000; // ns

    Ladder() = default;
    /// `other` is null if that end belongs to another program.
    Ladder(const LadderRecord::Calls &own, const LadderRecord::Calls *other,
           std::array<Before, 2> before = {}, std::span<const TcpSighting> seen = {});

    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] const Row &row(int index) const { return m_rows[size_t(index)]; }
    /// Returns the arrows by top().
    [[nodiscard]] const std::vector<Arrow> &arrows() const { return m_arrows; }
    /// Returns those arrows, a few more at most, that are seen between two rows.
    [[nodiscard]] std::span<const Arrow> arrowsBetween(int first, int last) const;
    /// Returns the arrows that begin or end at a row.
    [[nodiscard]] std::vector<Arrow> arrowsOf(int row) const;
    /// Returns the time from an echo request of ICMP to the reply in this row, ns; -1 if it is
    /// none.
    [[nodiscard]] qint64 roundTrip(int row) const;
    /// Returns the row of a call of one end; -1 if there is none.
    [[nodiscard]] int rowOfCall(Side side, qint64 number) const;
    /// Returns the last row of a message that an end sent, or that simulated conditions lost.
    [[nodiscard]] int rowOfMessage(Side side, qint64 message) const;
    /// Returns the rows with states, in their order.
    [[nodiscard]] const std::vector<int> &stateRows() const { return m_stateRows; }
    /// Returns the state of an end that a row with states shows first; Unknown if it is the one
    /// before.
    [[nodiscard]] TcpState newState(int row, Side side) const;

private:
    struct Ends; // both ends' rows while they are joined

    [[nodiscard]] int lastRow(Side side, qint64 LadderCall::*number, qint64 value) const;
    void addRows(const LadderRecord::Calls &own, const LadderRecord::Calls *other,
                 std::span<const TcpSighting> seen);
    void joinStream(const Ends &ends, Side from);
    void joinDatagrams(const Ends &ends, Side from);
    void joinConnection(const Ends &ends, Side from);
    void joinEnd(const Ends &ends, Side from);
    void add(Arrow::Kind kind, Side from, int fromRow, int toRow, qint64 bytes = 0);

    std::vector<Row> m_rows;
    std::vector<int> m_stateRows;
    std::vector<Arrow> m_arrows;
    std::vector<int> m_reach; // the last row that any arrow up to this one reaches
};

} // namespace socketchat
