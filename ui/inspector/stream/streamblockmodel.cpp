// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streamblockmodel.h"

#include "app/chat/quantities.h"
#include "ui/inspector/stream/streamwording.h"

#include <algorithm>

namespace socketchat {

namespace {
constexpr qint64 shownBytes = 24;
} // namespace

StreamBlockModel::StreamBlockModel(const StreamRows &rows, QObject *parent)
    : ColumnModel(ColumnCount, parent)
    , m_rows(rows)
{ }

void StreamBlockModel::setFrames(bool frames)
{
    if (frames == m_frames)
        return;
    m_frames = frames;
    refresh();
}

void StreamBlockModel::refresh()
{
    QList<Entry> entries;
    const auto add = [&](StreamRows::Row row) {
        for (const StreamRows::Block &block : m_rows.blocks(row))
            entries.append({row, block});
    };
    if (m_frames) {
        add(StreamRows::Frame);
    } else {
        add(StreamRows::Send);
        const qsizetype sends = entries.size();
        add(StreamRows::Recv);
        std::inplace_merge(entries.begin(), entries.begin() + sends, entries.end(),
                           [](const Entry &one, const Entry &other) {
                               return one.block.time < other.block.time;
                           });
    }
    const qsizetype before = m_entries.size();
    const bool grown = entries.size() >= before
                       && std::equal(m_entries.cbegin(), m_entries.cend(), entries.cbegin());
    if (!grown) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
    } else if (entries.size() > before) {
        beginInsertRows({}, int(before), int(entries.size()) - 1);
        m_entries = entries;
        endInsertRows();
    }
}

const StreamBlockModel::Entry *StreamBlockModel::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries.at(row) : nullptr;
}

int StreamBlockModel::rowOf(StreamRows::Row row, qint64 offset) const
{
    const auto found =
            std::find_if(m_entries.cbegin(), m_entries.cend(), [row, offset](const Entry &entry) {
                return entry.row == row && entry.block.offset == offset;
            });
    return found == m_entries.cend() ? -1 : int(found - m_entries.cbegin());
}

qsizetype StreamBlockModel::indexOf(const Entry &entry) const
{
    return m_rows.blockAt(entry.row, entry.block.offset);
}

QString StreamBlockModel::lineOf(int row) const
{
    const Entry *entry = entryAt(row);
    if (!entry)
        return {};
    const qsizetype at = indexOf(*entry);
    return blockSentence(m_rows, entry->row, at) % u'\t'
           % blockBytes(m_rows, entry->row, at, shownBytes);
}

QVariant StreamBlockModel::data(const QModelIndex &index, int role) const
{
    const Entry *entry = entryAt(index.row());
    if (!entry)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = index.column() == From || index.column() == Length;
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return blockSentence(m_rows, entry->row, indexOf(*entry));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What: {
        const auto problem =
                entry->row == StreamRows::Frame ? m_rows.problem(index.row()) : std::nullopt;
        if (problem == FrameProblem::TooLong)
            return tr("✗ message too long");
        if (problem == FrameProblem::Unfinished)
            return tr("not complete");
        if (entry->row == StreamRows::Frame)
            return tr("message");
        const QString name = streamCallName(entry->row, entry->block.engine);
        return entry->row == StreamRows::Recv
                       ? QStringLiteral("%1(%2)").arg(name, QString::number(entry->block.asked))
                       : QStringLiteral("%1()").arg(name);
    }
    case From:
        return formatCount(entry->block.offset);
    case Length:
        return formatCount(entry->block.length);
    case Time:
        return m_frames ? QString() : formatTimeOfDay(entry->block.time);
    case Bytes:
        return blockBytes(m_rows, entry->row, indexOf(*entry), shownBytes);
    default:
        return {};
    }
}

QStringList StreamBlockModel::headings() const
{
    return {m_frames ? tr("Frame") : tr("Call"), tr("From byte"), tr("Bytes"), tr("Time"),
            tr("Beginning")};
}

} // namespace socketchat
