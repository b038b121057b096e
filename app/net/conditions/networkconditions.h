// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace socketchat {

/// A network worse than the real one, for what this end sends: what is asked for, as a value.
///
/// Datagrams (UDP) are lost, doubled, overtaken, changed, delayed and held up. A stream (TCP) is
/// only delayed, held up, and handed over in pieces: the rest is what TCP itself repairs.
struct NetworkConditions
{
    double loss = 0; ///< percent of datagrams that are never handed to the system, 0 to 100
    double duplication = 0; ///< percent that are handed over twice
    double reordering = 0; ///< percent that a later one overtakes
    double corruption = 0; ///< percent of which one bit is turned over
    int delay = 0; ///< ms, 0 to longestDelay
    int jitter = 0; ///< ms more or less than `delay`, evenly spread; no more than `delay`
    int rate = 0; ///< bytes in a second, 1 to highestRate; 0 for as fast as the network
    int pieces = 0; ///< TCP: bytes handed over at a time, 1 to largestPiece; 0 for all at once
    quint64 seed = 1; ///< the same seed gives the same messages the same fate

    static constexpr int longestDelay = 10'000;
    static constexpr int highestRate = 1'000'000'000;
    static constexpr int largestPiece = 65'536;

    /// Nothing is done to anything.
    [[nodiscard]] bool isNeutral() const;
    /// `loss=10,delay=50±20,seed=42`: what is not neutral, and the seed.
    [[nodiscard]] QString toString() const;
    friend bool operator==(const NetworkConditions &, const NetworkConditions &) = default;
};

/// What is wrong with conditions that were asked for.
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
    QString text; ///< what was asked for
    qint64 least = 0; ///< for OutOfRange
    qint64 most = 0;
    friend bool operator==(const ConditionsProblem &, const ConditionsProblem &) = default;
};

/// The first thing that is out of its range, if anything.
[[nodiscard]] std::optional<ConditionsProblem> problemOf(const NetworkConditions &conditions);

struct ParsedConditions
{
    NetworkConditions conditions; ///< meaningful only where there is no problem
    std::optional<ConditionsProblem> problem;
};
/// Reads `name=value` pairs with commas between: loss, duplicate, reorder, corrupt (percent, `%`
/// may follow), delay (`50`, `50±20`, `50+-20`), rate, pieces, seed.
[[nodiscard]] ParsedConditions parseConditions(QStringView text);

} // namespace socketchat

Q_DECLARE_METATYPE(socketchat::NetworkConditions)
