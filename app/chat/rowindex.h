// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <deque>

namespace socketchat {

/// Some rows of a conversation by number, ascending: what was found, or what a filter leaves. Four
/// bytes a row, since all of them lie within 2^32 of where the counting began.
class RowIndex
{
public:
    /// Forgets all of them. `around`: a number near which those to come lie.
    void restart(qint64 around)
    {
        m_numbers.clear();
        m_base = std::max<qint64>(0, around - reach);
    }
    [[nodiscard]] qint64 count() const { return qint64(m_numbers.size()); }
    [[nodiscard]] bool isEmpty() const { return m_numbers.empty(); }
    [[nodiscard]] qint64 at(qint64 index) const { return m_base + m_numbers[size_t(index)]; }

    /// `number` must be above, or below, every one that is kept.
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
    /// Forgets those below `first`; returns how many they were.
    qint64 dropBefore(qint64 first)
    {
        const qint64 gone = lowerBound(first);
        m_numbers.erase(m_numbers.begin(), m_numbers.begin() + gone);
        return gone;
    }

    /// The index of the first one that is not below `number`; count() where all are.
    [[nodiscard]] qint64 lowerBound(qint64 number) const
    {
        const qint64 from = std::clamp<qint64>(number - m_base, 0, 2 * reach + 1);
        return std::lower_bound(m_numbers.begin(), m_numbers.end(), from,
                                [](quint32 one, qint64 other) { return qint64(one) < other; })
               - m_numbers.begin();
    }
    /// -1 where it is none of them.
    [[nodiscard]] qint64 indexOf(qint64 number) const
    {
        const qint64 index = lowerBound(number);
        return index < count() && at(index) == number ? index : -1;
    }
    /// Whether any lies from `first` to before `end`.
    [[nodiscard]] bool anyWithin(qint64 first, qint64 end) const
    {
        const qint64 index = lowerBound(first);
        return index < count() && at(index) < end;
    }

private:
    // What is kept is far less than this before the newest row; the rest is for those to come.
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
