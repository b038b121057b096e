// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/rowheads.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr qint64 readTogether = 1024;

} // namespace

std::span<const Message> RowHeads::endingWith(qint64 number)
{
    const qint64 from = std::max<qint64>(0, number - reach);
    const bool known = !m_rows.isEmpty() && from >= m_from && number >= m_rows.constFirst().number
                       && number <= m_rows.constLast().number;
    if (!known) {
        const bool back = !m_rows.isEmpty() && number < m_rows.constFirst().number + reach;
        m_from = back ? std::max<qint64>(0, from - readTogether) : from;
        m_rows = m_conversation.heads(m_from, back ? number + 1 : number + readTogether);
        if (m_rows.isEmpty() || number < m_rows.constFirst().number
            || number > m_rows.constLast().number) {
            m_rows.clear();
            return {};
        }
    }
    const qint64 first = m_rows.constFirst().number;
    const qint64 begin = std::max(from - first, 0LL);
    return std::span(m_rows).subspan(size_t(begin), size_t(number - first - begin) + 1);
}

} // namespace socketchat
