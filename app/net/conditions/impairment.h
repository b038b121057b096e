// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <functional>

namespace socketchat {

/// Describes what network conditions did to one message.
struct Impairment
{
    bool lost = false;
    bool duplicated = false;
    bool reordered = false; ///< a later message was sent before it
    bool corrupted = false;
    qint64 delay = -1; ///< ms held back; -1 if it was not
    [[nodiscard]] bool isNone() const
    {
        return !lost && !duplicated && !reordered && !corrupted && delay < 0;
    }
    friend bool operator==(const Impairment &, const Impairment &) = default;
};

/// Receives what was done to a message when it is passed on.
using ImpairmentReport = std::function<void(PeerId, SendId, const Impairment &)>;

} // namespace socketchat
