// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/senthistory.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr qsizetype maxRemembered = 100;
constexpr qsizetype longestRemembered = 20'000;

} // namespace

void SentHistory::add(const Entry &sent)
{
    m_at = -1;
    m_draft = {};
    if (sent.text.isEmpty() || sent.text.size() > longestRemembered
        || (!m_sent.isEmpty() && m_sent.last() == sent))
        return;
    m_sent.append(sent);
    if (m_sent.size() > maxRemembered)
        m_sent.removeFirst();
}

void SentHistory::setAside(Entry typed)
{
    typed.wasSent = false;
    add(typed);
}

std::optional<SentHistory::Entry> SentHistory::newest() const
{
    const auto found = std::find_if(m_sent.crbegin(), m_sent.crend(),
                                    [](const Entry &each) { return each.wasSent; });
    return found == m_sent.crend() ? std::nullopt : std::optional(*found);
}

std::optional<SentHistory::Entry> SentHistory::walk(int steps, const Entry &draft)
{
    const qsizetype from = m_at < 0 ? m_sent.size() : m_at;
    const qsizetype to = std::clamp<qsizetype>(from + steps, 0, m_sent.size());
    if (to == from)
        return std::nullopt;
    if (m_at < 0)
        m_draft = draft;
    m_at = to == m_sent.size() ? -1 : to;
    return m_at < 0 ? m_draft : m_sent[m_at];
}

} // namespace socketchat
