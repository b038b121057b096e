// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/clock.h"
#include "app/net/conditions/impairmentplan.h"
#include "app/net/peer.h"

#include <QByteArray>

namespace socketchat {

/// Holds a message that network conditions keep back from the transport.
struct HeldMessage
{
    QByteArray bytes;
    PeerId peer = PeerId::None;
    SendId id = SendId::None;
    ImpairmentPlan plan;
    qint64 since = 0; // ns
    qint64 due = 0; // ns
};

/// Describes a message that will not be sent; `bytes` counts what was not passed on yet.
struct HeldLoss
{
    PeerId peer = PeerId::None;
    SendId id = SendId::None;
    qint64 bytes = 0;
};

/// Returns the id under which the transport gets a copy or a piece of a message. Results for such
/// ids are not reported. originalOf() is the inverse.
[[nodiscard]] constexpr SendId shadowOf(SendId id) { return SendId(-2 - qint64(id)); }
[[nodiscard]] constexpr SendId originalOf(SendId shadow) { return SendId(-2 - qint64(shadow)); }
[[nodiscard]] constexpr bool isShadow(SendId id) { return qint64(id) <= -2; }

/// Returns the time, in ns, that `bytes` take at `rate` bytes a second; 0 for an unlimited rate.
[[nodiscard]] constexpr qint64 timeOnTheWire(qint64 bytes, int rate)
{
    return rate > 0 ? bytes * nsPerSecond / rate : 0;
}

} // namespace socketchat
