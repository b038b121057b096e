// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/networkconditions.h"

#include <array>

namespace socketchat {

/// xoshiro256** 1.0 by Blackman and Vigna, seeded by splitmix64: the same numbers on every system
/// and compiler, which the distributions of the C++ library do not promise.
class RepeatableNumbers
{
public:
    explicit RepeatableNumbers(quint64 seed);
    [[nodiscard]] quint64 next();
    /// Evenly from 0 to less than 1, of 53 bits.
    [[nodiscard]] double nextFraction();

private:
    std::array<quint64, 4> m_state;
};

/// What happens to one message under some conditions.
struct ImpairmentPlan
{
    bool lost = false;
    bool duplicated = false;
    bool reordered = false;
    bool corrupted = false;
    double position = 0; ///< where the bit is that is turned over: a fraction of all bits
    int delay = 0; ///< ms
    friend bool operator==(const ImpairmentPlan &, const ImpairmentPlan &) = default;
};

/// Plans for the messages of a conversation, one after the other. Each takes the same number of
/// random numbers whatever the conditions are: which messages are lost depends on the seed and the
/// percentage, not on what else is switched on.
class ImpairmentPlanner
{
public:
    explicit ImpairmentPlanner(quint64 seed)
        : m_numbers(seed)
    { }
    [[nodiscard]] ImpairmentPlan next(const NetworkConditions &conditions);

private:
    RepeatableNumbers m_numbers;
};

} // namespace socketchat
