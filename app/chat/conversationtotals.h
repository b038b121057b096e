// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

namespace socketchat {

/// Sums up the rows of a conversation that was not counted by a session.
struct ConversationTotals
{
    SessionCounters counters; ///< `since` is 0: not of a run
    RoundTripHistogram roundTrips;
    qint64 rows = 0;
    qint64 firstTime = 0; ///< of the oldest and newest row, ns since 1970 UTC; 0 without rows
    qint64 lastTime = 0;

    /// Computes the totals by reading every row once, without payloads.
    [[nodiscard]] static ConversationTotals of(const Conversation &conversation);
};

} // namespace socketchat
