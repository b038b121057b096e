// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/peer.h"

#include <functional>

namespace socketchat {

/// What conditions really did to one message.
struct Impairment
{
    bool lost = false;
    bool duplicated = false;
    bool reordered = false; ///< one that was sent later went before it
    bool corrupted = false;
    qint64 delay = -1; ///< ms that it was held; -1 where it was not
    [[nodiscard]] bool isNone() const
    {
        return !lost && !duplicated && !reordered && !corrupted && delay < 0;
    }
    friend bool operator==(const Impairment &, const Impairment &) = default;
};

/// Reports what was done to a message, as it is handed over.
using ImpairmentReport = std::function<void(PeerId, SendId, const Impairment &)>;

} // namespace socketchat
