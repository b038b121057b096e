// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"

#include <QByteArrayView>

#include <deque>
#include <optional>

namespace socketchat {

/// Numbers the runs of a conversation: each time this end was opened, or failed to open.
class RunRecords
{
public:
    struct Run
    {
        int number = 0; ///< counted from 1
        qint64 first = 0; ///< its first row, which may have been dropped
        std::optional<Role> role; ///< of this end; unknown if its beginning was dropped
    };

    /// Notices a row appended to the conversation. Costs nothing for messages within a run.
    void add(qint64 number, MessageKind kind, PeerId peer, MessageFlags flags,
             QByteArrayView payload)
    {
        if (kind > MessageKind::Sent || m_ended || m_failed)
            addEvent(number, kind, peer, flags, payload);
    }
    /// Returns the run of a row.
    [[nodiscard]] Run of(qint64 number) const;
    /// Forgets runs of which no row from `first` on is left.
    void forgetBefore(qint64 first);

private:
    void addEvent(qint64 number, MessageKind kind, PeerId peer, MessageFlags flags,
                  QByteArrayView payload);

    std::deque<Run> m_runs;
    int m_last = 0; // number of the newest run
    bool m_ended = true; // the next row begins another run
    bool m_failed = false; // the newest row is an error that ended its run
};

} // namespace socketchat
