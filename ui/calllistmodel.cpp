// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/calllistmodel.h"

#include "ui/colours.h"
#include "ui/quantities.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 pageSize = 256;

struct Halves
{
    QString call;
    QString result;
};

// `bind(3, 127.0.0.1:8000) = 0`: the result apart, to stand where it can be found.
Halves halves(const SocketCall &call)
{
    const QString text = socketCallText(call);
    const qsizetype at = text.lastIndexOf(" = "_L1);
    return at < 0 ? Halves{text, {}} : Halves{text.left(at), text.mid(at + 3)};
}

} // namespace

CallListModel::CallListModel(CallLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
{ }

void CallListModel::refresh()
{
    const CallLog::Range now = m_log.range();
    if (now == m_range)
        return;
    if (now.first >= m_range.end || now.end < m_range.end) { // nothing of what was shown is left
        beginResetModel();
        m_range = now;
        m_page.clear();
        endResetModel();
        return;
    }
    if (now.first > m_range.first) {
        beginRemoveRows({}, 0, int(now.first - m_range.first) - 1);
        m_range.first = now.first;
        endRemoveRows();
    }
    if (now.end > m_range.end) {
        beginInsertRows({}, rowCount(), int(now.end - m_range.first) - 1);
        m_range.end = now.end;
        endInsertRows();
    }
}

QString CallListModel::lineOf(int row) const
{
    const SocketCall *call = callAt(row);
    return call ? formatTimeOfDay(call->time) % u'\t' % socketCallText(*call) : QString();
}

int CallListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_range.end - m_range.first);
}

int CallListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::ForegroundRole)
        return index.column() == Time ? quietColour(QGuiApplication::palette()) : QVariant();
    const bool asked = role == Qt::DisplayRole || role == Qt::ToolTipRole || role >= CallRole;
    const SocketCall *call = asked ? callAt(index.row()) : nullptr;
    if (!call)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Time ? formatTimeOfDay(call->time) : socketCallText(*call);
    case Qt::ToolTipRole: // escaped: a name that was looked up may look like markup
        return socketCallText(*call).toHtmlEscaped();
    case CallRole:
        return halves(*call).call;
    case ResultRole:
        return halves(*call).result;
    case FailedRole:
        return call->result < 0;
    default:
        return {};
    }
}

QVariant CallListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Call:
        return tr("Call");
    default:
        return {};
    }
}

const SocketCall *CallListModel::callAt(int row) const
{
    const qint64 number = m_range.first + row;
    if (number < m_pageFirst || number >= m_pageFirst + m_page.size()) {
        const qint64 from = qMax(m_range.first, number - pageSize / 2);
        QList<SocketCall> page = m_log.calls(from, pageSize);
        // The log goes on while this one looks: what was oldest then may have gone, and what came
        // back then begins later than asked for.
        if (m_log.range().first > from)
            return nullptr;
        m_page = std::move(page);
        m_pageFirst = from;
    }
    const qint64 at = number - m_pageFirst;
    return at < m_page.size() ? &m_page.at(at) : nullptr;
}

} // namespace socketchat
