// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callwriter.h"

#include <QString>

#include <deque>

namespace socketchat {

/// Selects the calls a person wants to see; by default all.
struct CallFilter
{
    bool hideOptions = false; ///< hides setsockopt, getsockopt and getsockname
    QString text; ///< contained in the printed line, case-insensitive; empty: any
    PeerId peer = PeerId::None; ///< calls of one peer; None: all
    SocketAddress peerAddress; ///< address of `peer`, for calls without a peer number

    [[nodiscard]] bool isEmpty() const
    {
        return !hideOptions && text.isEmpty() && peer == PeerId::None;
    }
    friend bool operator==(const CallFilter &, const CallFilter &) = default;
};

/// Keeps the numbers of the calls that a view shows and that pass a filter. Checks each call once.
/// Used from one thread.
class FilteredCalls
{
public:
    /// Both must outlive this. `writer` says what the view has and how a call is written: set the
    /// filter anew where its style changes.
    FilteredCalls(const CallLog &log, const CallWriter &writer);

    /// Starts over with another filter.
    void setFilter(const CallFilter &filter);
    [[nodiscard]] const CallFilter &filter() const { return m_filter; }

    /// Describes how the list changed: `gone` numbers were removed at its start, `come` were
    /// appended.
    struct Change
    {
        qint64 gone = 0;
        qint64 come = 0;
        bool more = false; ///< not all calls were read: call read() again in a later turn
    };
    Change read(qint64 most = CallHistory::callsPerRead);

    /// Returns the call numbers, oldest first.
    [[nodiscard]] const std::deque<qint64> &numbers() const { return m_numbers; }

private:
    [[nodiscard]] bool passes(qint64 number, const SocketCall &call) const;

    const CallLog &m_log;
    const CallWriter &m_writer;
    CallFilter m_filter;
    std::deque<qint64> m_numbers;
    qint64 m_next = 0;
};

} // namespace socketchat
