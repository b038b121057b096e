// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace socketchat {

/// Describes simulated network conditions for what this end sends.
///
/// Datagrams (UDP) can be lost, duplicated, reordered, corrupted, delayed and rate-limited. A
/// stream (TCP) can only be delayed, rate-limited and sent in pieces; TCP itself repairs the rest.
struct NetworkConditions
{
    double loss = 0; ///< percent of datagrams never passed to the system, 0 to 100
    double duplication = 0; ///< percent of datagrams sent twice
    double reordering = 0; ///< percent of datagrams that a later one overtakes
    double corruption = 0; ///< percent of datagrams with one flipped bit
    int delay = 0; ///< ms, 0 to longestDelay
    int jitter = 0; ///< ms more or less than `delay`, uniformly distributed; at most `delay`
    int rate = 0; ///< bytes per second, 1 to highestRate; 0: unlimited
    int pieces = 0; ///< TCP: bytes sent at a time, 1 to largestPiece; 0: unlimited
    quint64 seed = 1; ///< the same seed affects the same messages

    static constexpr int longestDelay = 10'000;
    static constexpr int highestRate = 1'000'000'000;
    static constexpr int largestPiece = 65'536;

    /// Returns whether no condition is set.
    [[nodiscard]] bool isNeutral() const;
    /// Returns `loss=10,delay=50±20,seed=42`: the conditions that are set, and the seed.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const NetworkConditions &, const NetworkConditions &) = default;
};

/// Describes an error in given conditions.
struct ConditionsProblem
{
    enum class Kind : quint8 {
        UnknownName, ///< `los=10`
        NotANumber, ///< `loss=ten`
        OutOfRange, ///< `loss=101`
        JitterOverDelay,
    };
    Kind kind = Kind::UnknownName;
    QString name; ///< `loss`
    QString text; ///< the given value
    qint64 least = 0; ///< bounds, for OutOfRange
    qint64 most = 0;
    friend bool operator==(const ConditionsProblem &, const ConditionsProblem &) = default;
};

/// Returns the first value out of its range, if any.
[[nodiscard]] std::optional<ConditionsProblem> problemOf(const NetworkConditions &conditions);

struct ParsedConditions
{
    NetworkConditions conditions; ///< meaningful only if there is no problem
    std::optional<ConditionsProblem> problem;
};
/// Parses comma-separated `name=value` pairs: loss, duplicate, reorder, corrupt (percent,
/// optionally with `%`), delay (`50`, `50±20`, `50+-20`), rate, pieces, seed.
[[nodiscard]] ParsedConditions parseConditions(QStringView text);

} // namespace socketchat
