// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationmodel.h"

#include "app/chat/echorows.h"
#include "app/chat/quantities.h"

#include <QDateTime>

#include <algorithm>

namespace socketchat {

namespace {

// The model's row numbers are int; the conversation's own limit is far below this.
constexpr qint64 maxRows = std::numeric_limits<int>::max() / 256;

QDate dayOf(const Message &row)
{
    return QDateTime::fromMSecsSinceEpoch(row.time / 1'000'000).date();
}

} // namespace

ConversationModel::ConversationModel(const Conversation &conversation, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversation(conversation)
    , m_wording(conversation)
    , m_scan(conversation, m_wording)
{
    connect(&m_scan, &ConversationScan::found, this, &ConversationModel::addFiltered);
    connect(&m_scan, &ConversationScan::progressed, this, &ConversationModel::filterProgressed);
    refresh();
}

void ConversationModel::setFilter(const MessageFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_filtered = !filter.isEverything();
    MessageFilter chosen = filter;
    chosen.echoes = true;
    m_saysTrimmed = chosen.isEverything();
    m_wording.setMarksEchoes(!filter.echoes);
    m_shown.restart(m_range.end);
    if (m_filtered)
        m_scan.start(MessageQuery(m_filter), m_range);
    else
        m_scan.stop();
    endResetModel();
    m_scan.checkNow();
    Q_EMIT filterProgressed();
}

void ConversationModel::filterAgain()
{
    const MessageFilter filter = m_filter;
    setFilter({});
    setFilter(filter);
}

void ConversationModel::addFiltered(const QList<qint64> &older, const QList<qint64> &newer)
{
    if (!older.isEmpty()) {
        beginInsertRows({}, leadingRows(), leadingRows() + int(older.size()) - 1);
        for (const qint64 number : older)
            m_shown.addOlder(number);
        endInsertRows();
    }
    if (!newer.isEmpty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(newer.size()) - 1);
        for (const qint64 number : newer)
            m_shown.addNewer(number);
        endInsertRows();
    }
}

void ConversationModel::refreshFiltered(Conversation::Range range,
                                        const Conversation::Trimmed &trimmed)
{
    if (const qint64 gone = m_shown.lowerBound(range.first); gone > 0) {
        beginRemoveRows({}, leadingRows(), leadingRows() + int(gone) - 1);
        m_shown.dropBefore(range.first);
        endRemoveRows();
    }
    m_range = range;
    updateTrimmed(trimmed);
    m_scan.update(range);
    m_scan.checkNow();
    Q_EMIT filterProgressed();
}

int ConversationModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return leadingRows() + int(m_filtered ? m_shown.count() : m_range.count());
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
        return m_wording.rowText(m_trimmed).text;
    const std::optional<Message> row = numbered(number, MessageWording::shownBytes);
    if (!row)
        return QString();
    if (role == Qt::ToolTipRole)
        return m_wording.explanation(*row);
    const QString sentence = m_wording.sentence(*row);
    const QString divider = dividerAbove(index.row());
    return divider.isEmpty() ? sentence : divider + u'\n' + sentence;
}

bool ConversationModel::refresh()
{
    const quint64 revision = m_conversation.revision();
    if (m_known && revision == m_revision)
        return false;
    // Read before the range: what changes in between is found by the next refresh().
    m_revision = revision;
    m_known = true;
    const Conversation::Trimmed trimmed = m_conversation.trimmed();
    Conversation::Range range = m_conversation.range();
    range.first = std::max(range.first, range.end - maxRows);

    const bool cameBack = range.first < m_range.first; // rows that were cleared
    if (m_filtered && cameBack) {
        m_range = range;
        m_trimmed = trimmed;
        filterAgain();
        return true;
    }
    if (m_filtered) {
        refreshFiltered(range, trimmed);
        return true;
    }
    if (m_range.count() > 0 && (range.first >= m_range.end || cameBack)) {
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
    updateTrimmed(trimmed);
    if (range.end > m_range.end) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(range.end - m_range.end) - 1);
        m_range.end = range.end;
        endInsertRows();
    }
    return true;
}

void ConversationModel::updateTrimmed(const Conversation::Trimmed &trimmed)
{
    if (trimmed == m_trimmed)
        return;
    const int before = leadingRows();
    const int after = m_saysTrimmed && trimmed.rows > 0 ? 1 : 0;
    if (after > before)
        beginInsertRows({}, 0, 0);
    else if (after < before)
        beginRemoveRows({}, 0, 0);
    m_trimmed = trimmed;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    else if (after > 0)
        reportChange(0, 0);
}

void ConversationModel::reportChange(int first, int last)
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
    if (m_filtered)
        return behind >= 0 && behind < m_shown.count() ? m_shown.at(behind) : -1;
    return behind >= 0 && behind < m_range.count() ? m_range.first + behind : -1;
}

int ConversationModel::rowOf(qint64 number) const
{
    if (m_filtered) {
        const int shown = int(m_shown.indexOf(number));
        return shown < 0 ? -1 : leadingRows() + shown;
    }
    return number >= m_range.first && number < m_range.end
                   ? leadingRows() + int(number - m_range.first)
                   : -1;
}

int ConversationModel::rowShowing(qint64 number, RowHeads &heads) const
{
    const int row = rowOf(number);
    if (row >= 0)
        return row;
    const std::optional<qint64> message = echoedBy(number, heads);
    return message ? rowOf(*message) : -1;
}

qint64 ConversationModel::shownFrom(qint64 number) const
{
    return m_filtered ? m_shown.count() - m_shown.lowerBound(number)
                      : std::max<qint64>(0, m_range.end - std::max(number, m_range.first));
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

RowSeparator ConversationModel::separatorAbove(int row) const
{
    const qint64 number = numberAt(row);
    const qint64 above = numberAt(row - 1);
    const std::optional<Message> message = numbered(number, 0);
    const std::optional<Message> before = numbered(above, 0);
    if (!message || !before)
        return {};
    return {dayOf(*message) != dayOf(*before),
            m_conversation.runOf(number).number != m_conversation.runOf(above).number};
}

QString ConversationModel::dividerAbove(int row) const
{
    const qint64 number = numberAt(row);
    const RowSeparator separator = separatorAbove(row);
    const RunRecords::Run run = m_conversation.runOf(number);
    const bool begins = run.role && run.first == number && numberAt(row - 1) < 0;
    if (!separator.day && !separator.run && !begins)
        return {};
    const std::optional<Message> message = numbered(number, -1);
    if (!message)
        return {};
    QStringList parts(separator.day || begins ? QStringList{MessageWording::day(message->time)}
                                              : QStringList());
    if (separator.run || begins)
        parts += m_wording.runTitle(*message);
    parts.removeAll(QString());
    return parts.join(factSeparator());
}

BubbleText ConversationModel::rowText(int row) const
{
    const qint64 number = numberAt(row);
    if (number < 0)
        return m_wording.rowText(m_trimmed);
    // The row may have been dropped since the last refresh(); it stays empty until the next one.
    const std::optional<Message> found = numbered(number, MessageWording::shownBytes);
    return found ? m_wording.rowText(*found) : BubbleText();
}

} // namespace socketchat
