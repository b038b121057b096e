// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

namespace socketchat {

/// What the rows of a conversation add up to, for one that no session has counted.
struct ConversationTotals
{
    SessionCounters counters; ///< `since` is 0: these are of no run
    RoundTripHistogram roundTrips;
    qint64 rows = 0;
    qint64 firstTime = 0; ///< of the oldest and the newest row, ns since 1970 UTC; 0 without rows
    qint64 lastTime = 0;

    /// Reads every row once, without payloads.
    [[nodiscard]] static ConversationTotals of(const Conversation &conversation);
};

} // namespace socketchat
