// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callwriter.h"

#include <QString>

#include <deque>

namespace socketchat {

/// Which calls a person wants to see; all of them by default.
struct CallFilter
{
    bool hideOptions = false; ///< without setsockopt, getsockopt and getsockname
    QString text; ///< in the printed line, whatever the case; empty for any
    PeerId peer = PeerId::None; ///< the calls of one peer; None for all
    SocketAddress peerAddress; ///< of `peer`: some calls know only that

    [[nodiscard]] bool isEmpty() const
    {
        return !hideOptions && text.isEmpty() && peer == PeerId::None;
    }
    friend bool operator==(const CallFilter &, const CallFilter &) = default;
};

/// The numbers of the calls that the view has and that pass a filter, kept up to date by looking at
/// each call once. Used from one thread.
class FilteredCalls
{
public:
    /// Both must outlive this. `writer` says what the view has and how a call is written: set the
    /// filter anew where its style changes.
    FilteredCalls(const CallLog &log, const CallWriter &writer);

    /// Starts over with another filter.
    void setFilter(const CallFilter &filter);
    [[nodiscard]] const CallFilter &filter() const { return m_filter; }

    /// What changed in the list: so many went at its beginning, so many came at its end.
    struct Change
    {
        qint64 gone = 0;
        qint64 come = 0;
        bool more = false; ///< not all calls have been looked at: read again in a later turn
    };
    Change read(qint64 most = CallHistory::callsPerRead);

    /// Call numbers, oldest first.
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
