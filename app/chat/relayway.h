// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/words.h"

#include <QtGlobal>

namespace socketchat {

/// Selects directions of a relay.
enum class RelayWay : quint8 { None = 0, ToTarget = 1, ToClients = 2, Both = 3 };

/// Returns whether `ways` contains `way`.
[[nodiscard]] constexpr bool covers(RelayWay ways, RelayWay way)
{
    return (quint8(ways) & quint8(way)) != 0;
}

inline constexpr Word<RelayWay> relayWayWords[] = {
        {RelayWay::None, QLatin1StringView("none")},
        {RelayWay::ToTarget, QLatin1StringView("target")},
        {RelayWay::ToClients, QLatin1StringView("clients")},
        {RelayWay::Both, QLatin1StringView("both")}};

} // namespace socketchat
