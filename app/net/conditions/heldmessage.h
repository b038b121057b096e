// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/clock.h"
#include "app/net/conditions/impairmentplan.h"
#include "app/net/peer.h"

#include <QByteArray>

namespace socketchat {

/// A message that network conditions hold before the transport gets it.
struct HeldMessage
{
    QByteArray bytes;
    PeerId peer = PeerId::None;
    SendId id = SendId::None;
    ImpairmentPlan plan;
    qint64 since = 0; // ns
    qint64 due = 0; // ns
};

/// A message that will not be sent, and what of it had not been handed over.
struct HeldLoss
{
    PeerId peer = PeerId::None;
    SendId id = SendId::None;
    qint64 bytes = 0;
};

/// Returns the number under which a transport gets a copy or a piece of a message, whose outcome
/// is not reported; originalOf() returns the message's.
[[nodiscard]] constexpr SendId shadowOf(SendId id) { return SendId(-2 - qint64(id)); }
[[nodiscard]] constexpr SendId originalOf(SendId shadow) { return SendId(-2 - qint64(shadow)); }
[[nodiscard]] constexpr bool isShadow(SendId id) { return qint64(id) <= -2; }

/// Returns the ns that bytes take at a rate in bytes a second; 0 where it is not limited.
[[nodiscard]] constexpr qint64 timeOnTheWire(qint64 bytes, int rate)
{
    return rate > 0 ? bytes * nsPerSecond / rate : 0;
}

} // namespace socketchat
