// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callhistory.h"
#include "app/lesson/callprinter.h"

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

/// The numbers of the calls that pass a filter, kept up to date by looking at each call once.
/// Used from one thread.
class FilteredCalls
{
public:
    /// Both must outlive this; `history` is read by its owner.
    FilteredCalls(const CallLog &log, const CallHistory &history);

    /// Starts over with another filter, or another language or role to print in.
    void setFilter(const CallFilter &filter, CallLanguage language, Role role);
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
    const CallHistory &m_history;
    CallFilter m_filter;
    CallLanguage m_language = CallLanguage::Python;
    Role m_role = Role::Server;
    std::deque<qint64> m_numbers;
    qint64 m_next = 0;
};

/// Calls as text for copying and saving, one line each: the time of day (UTC offset of this
/// machine), the call, its outcome. `numbers` that are no longer kept are left out.
[[nodiscard]] QString callLines(const CallLog &log, const CallHistory &history,
                                const QList<qint64> &numbers, CallLanguage language, Role role);

} // namespace socketchat
