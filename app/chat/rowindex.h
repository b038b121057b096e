// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <deque>

namespace socketchat {

/// Holds row numbers of a conversation in ascending order, such as search results or filtered rows,
/// in four bytes per row: all numbers lie within 2^32 of a base.
class RowIndex
{
public:
    /// Removes all numbers. `around`: a number near those to be added.
    void restart(qint64 around)
    {
        m_numbers.clear();
        m_base = std::max<qint64>(0, around - reach);
    }
    [[nodiscard]] qint64 count() const { return qint64(m_numbers.size()); }
    [[nodiscard]] bool isEmpty() const { return m_numbers.empty(); }
    [[nodiscard]] qint64 at(qint64 index) const { return m_base + m_numbers[size_t(index)]; }

    /// Adds a number above every number held; addOlder() adds one below.
    void addNewer(qint64 number)
    {
        if (number - m_base > 2 * reach)
            moveBase(number);
        m_numbers.push_back(quint32(number - m_base));
    }
    void addOlder(qint64 number)
    {
        if (number >= m_base)
            m_numbers.push_front(quint32(number - m_base));
    }
    /// Removes the numbers below `first`; returns how many.
    qint64 dropBefore(qint64 first)
    {
        const qint64 gone = lowerBound(first);
        m_numbers.erase(m_numbers.begin(), m_numbers.begin() + gone);
        return gone;
    }

    /// Returns the index of the first number that is at least `number`; count() if there is none.
    [[nodiscard]] qint64 lowerBound(qint64 number) const
    {
        const qint64 from = std::clamp<qint64>(number - m_base, 0, 2 * reach + 1);
        const auto asFrom = [](quint32 held) { return qint64(held); };
        return std::ranges::lower_bound(m_numbers, from, {}, asFrom) - m_numbers.begin();
    }
    /// Returns the index of `number`; -1 if it is not held.
    [[nodiscard]] qint64 indexOf(qint64 number) const
    {
        const qint64 index = lowerBound(number);
        return index < count() && at(index) == number ? index : -1;
    }
    /// Returns whether any number lies in [first, end).
    [[nodiscard]] bool anyWithin(qint64 first, qint64 end) const
    {
        const qint64 index = lowerBound(first);
        return index < count() && at(index) < end;
    }

private:
    // Stored rows lie much closer than this to the newest one; the rest of the range is for later
    // rows.
    static constexpr qint64 reach = 0x7fffffff;

    void moveBase(qint64 newest)
    {
        const qint64 base = std::max<qint64>(0, newest - reach);
        dropBefore(base);
        for (quint32 &number : m_numbers)
            number = quint32(m_base + number - base);
        m_base = base;
    }

    qint64 m_base = 0;
    std::deque<quint32> m_numbers;
};

} // namespace socketchat
