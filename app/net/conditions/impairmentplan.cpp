// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/conditions/impairmentplan.h"

#include <bit>
#include <cmath>

namespace socketchat {

RepeatableNumbers::RepeatableNumbers(quint64 seed)
{
    for (quint64 &word : m_state) { // splitmix64
        seed += 0x9e3779b97f4a7c15;
        quint64 z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        word = z ^ (z >> 31);
    }
}

quint64 RepeatableNumbers::next()
{
    const quint64 result = std::rotl(m_state[1] * 5, 7) * 9;
    const quint64 t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double RepeatableNumbers::nextFraction() { return double(next() >> 11) * 0x1.0p-53; }

ImpairmentPlan ImpairmentPlanner::next(const NetworkConditions &conditions)
{
    ImpairmentPlan plan;
    plan.lost = m_numbers.nextFraction() * 100 < conditions.loss;
    plan.duplicated = m_numbers.nextFraction() * 100 < conditions.duplication;
    plan.reordered = m_numbers.nextFraction() * 100 < conditions.reordering;
    plan.corrupted = m_numbers.nextFraction() * 100 < conditions.corruption;
    plan.position = m_numbers.nextFraction();
    const double spread = 2 * m_numbers.nextFraction() - 1;
    plan.delay = conditions.delay + int(std::lround(spread * conditions.jitter));
    return plan;
}

} // namespace socketchat
