// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/conditions/networkconditions.h"

#include <array>

namespace socketchat {

/// Generates the same pseudo-random numbers on every system and compiler, which the C++ library's
/// distributions do not guarantee: xoshiro256** 1.0 by Blackman and Vigna, seeded by splitmix64.
class RepeatableNumbers
{
public:
    explicit RepeatableNumbers(quint64 seed);
    [[nodiscard]] quint64 next();
    /// Returns a uniformly distributed number in [0, 1) with 53 random bits.
    [[nodiscard]] double nextFraction();

private:
    std::array<quint64, 4> m_state;
};

/// Describes what will happen to one message.
struct ImpairmentPlan
{
    bool lost = false;
    bool duplicated = false;
    bool reordered = false;
    bool corrupted = false;
    double position = 0; ///< position of the flipped bit, as a fraction of all bits
    int delay = 0; ///< ms
    friend bool operator==(const ImpairmentPlan &, const ImpairmentPlan &) = default;
};

/// Plans the impairments of successive messages. Each message takes the same number of random
/// numbers under any conditions, so which messages are lost depends only on the seed and the
/// percentage, not on other conditions.
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
