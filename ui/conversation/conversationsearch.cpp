// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationsearch.h"

#include "ui/conversation/conversationmodel.h"

namespace socketchat {

ConversationSearch::ConversationSearch(const ConversationModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_scan(model.conversation(), model.wording())
{
    connect(&m_scan, &ConversationScan::found, this, &ConversationSearch::add);
    connect(&m_scan, &ConversationScan::progressed, this, &ConversationSearch::progressed);
}

void ConversationSearch::start(const SearchTerm &term)
{
    m_found.restart(m_model.range().end);
    const MessageQuery query(m_model.filter(), term);
    if (term.typed.isEmpty() || query.isBroken()) {
        m_scan.start(query, {});
        m_scan.update({});
    } else {
        m_scan.start(query, m_model.range());
    }
    Q_EMIT progressed();
}

void ConversationSearch::update()
{
    const Conversation::Range range = m_model.range();
    m_found.dropBefore(range.first);
    if (!pattern().isEmpty() && !m_scan.query().isBroken())
        m_scan.update(range);
}

void ConversationSearch::add(const QList<qint64> &older, const QList<qint64> &newer)
{
    const bool first = m_found.isEmpty();
    for (const qint64 number : newer)
        m_found.addNewer(number);
    for (const qint64 number : older)
        m_found.addOlder(number);
    if (first)
        Q_EMIT progressed();
}

std::optional<qint64> ConversationSearch::newerThan(qint64 number) const
{
    if (number + 1 < m_scan.reached() && !isFinished())
        return std::nullopt;
    const qint64 found = m_found.lowerBound(number + 1);
    if (found < m_found.count())
        return m_found.at(found);
    if (!isFinished())
        return std::nullopt; // the oldest match is not known yet
    return m_found.isEmpty() ? -1 : m_found.at(0);
}

std::optional<qint64> ConversationSearch::olderThan(qint64 number) const
{
    const qint64 found = m_found.lowerBound(number);
    if (found > 0)
        return m_found.at(found - 1);
    if (!isFinished())
        return std::nullopt;
    return m_found.isEmpty() ? -1 : m_found.at(m_found.count() - 1);
}

} // namespace socketchat
