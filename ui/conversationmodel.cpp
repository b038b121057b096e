// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversationmodel.h"

#include <algorithm>

namespace socketchat {

namespace {

// More than fits a model's row numbers is not shown; the store's limit is far below.
constexpr qint64 mostRows = std::numeric_limits<int>::max() / 256;

} // namespace

ConversationModel::ConversationModel(const Conversation &conversation, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversation(conversation)
    , m_wording(conversation)
{
    refresh();
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : leadingRows() + int(m_range.count());
}

QVariant ConversationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index))
        return {};
    if (role == NumberRole)
        return numberAt(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const qint64 number = numberAt(index.row());
    if (number < 0)
        return m_wording.words(m_trimmed).text;
    const std::optional<Message> row = numbered(number, MessageWording::shownBytes);
    if (!row)
        return QString();
    return role == Qt::DisplayRole ? m_wording.sentence(*row) : m_wording.explanation(*row);
}

bool ConversationModel::refresh()
{
    const quint64 revision = m_conversation.revision();
    if (m_known && revision == m_revision)
        return false;
    // Asked for before the range: what changes in between is seen the next time.
    m_revision = revision;
    m_known = true;
    const Conversation::Trimmed trimmed = m_conversation.trimmed();
    Conversation::Range range = m_conversation.range();
    range.first = std::max(range.first, range.end - mostRows);

    if (range.first >= m_range.end && m_range.count() > 0) {
        beginResetModel();
        m_range = range;
        m_trimmed = trimmed;
        endResetModel();
        return true;
    }
    if (m_range.count() == 0)
        m_range = {range.first, range.first};
    if (const int gone = int(range.first - m_range.first); gone > 0) {
        const int first = leadingRows();
        beginRemoveRows({}, first, first + gone - 1);
        m_range.first = range.first;
        endRemoveRows();
    }
    if (trimmed != m_trimmed) {
        if (m_trimmed.rows == 0) {
            beginInsertRows({}, 0, 0);
            m_trimmed = trimmed;
            endInsertRows();
        } else if (trimmed.rows == 0) {
            beginRemoveRows({}, 0, 0);
            m_trimmed = trimmed;
            endRemoveRows();
        } else {
            m_trimmed = trimmed;
            announceChange(0, 0);
        }
    }
    if (range.end > m_range.end) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(range.end - m_range.end) - 1);
        m_range.end = range.end;
        endInsertRows();
    }
    return true;
}

void ConversationModel::announceChange(int first, int last)
{
    const int newest = rowCount() - 1;
    first = std::max(first, 0);
    last = last < 0 ? newest : std::min(last, newest);
    if (first <= last)
        Q_EMIT dataChanged(index(first), index(last), {Qt::DisplayRole, Qt::ToolTipRole});
}

qint64 ConversationModel::numberAt(int row) const
{
    const int behind = row - leadingRows();
    return behind >= 0 && behind < m_range.count() ? m_range.first + behind : -1;
}

int ConversationModel::rowOf(qint64 number) const
{
    return number >= m_range.first && number < m_range.end
                   ? leadingRows() + int(number - m_range.first)
                   : -1;
}

std::optional<Message> ConversationModel::message(int row, qint64 payloadLimit) const
{
    const qint64 number = numberAt(row);
    return number < 0 ? std::nullopt : numbered(number, payloadLimit);
}

std::optional<Message> ConversationModel::numbered(qint64 number, qint64 payloadLimit) const
{
    return m_conversation.message(number, payloadLimit);
}

RowWords ConversationModel::words(int row) const
{
    const qint64 number = numberAt(row);
    if (number < 0)
        return m_wording.words(m_trimmed);
    // It may have gone between two refreshes; then it reads as nothing until the next.
    const std::optional<Message> found = numbered(number, MessageWording::shownBytes);
    return found ? m_wording.words(*found) : RowWords();
}

} // namespace socketchat
