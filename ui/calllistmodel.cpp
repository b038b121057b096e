// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/calllistmodel.h"

#include "ui/colours.h"

#include <QDateTime>
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

// `bind(3, 127.0.0.1:8000) = 0`: the result in a column of its own, where it can be found.
Halves halves(const SocketCall &call)
{
    const QString text = socketCallText(call);
    const qsizetype at = text.lastIndexOf(" = "_L1);
    return at < 0 ? Halves{text, {}} : Halves{text.left(at), text.mid(at + 3)};
}

QString timeText(qint64 time)
{
    const QString text =
            QDateTime::fromMSecsSinceEpoch(time / 1'000'000).toString(u"HH:mm:ss.zzz"_s);
    return text + QStringLiteral("%1").arg(time / 1000 % 1000, 3, 10, QLatin1Char('0'));
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
    return call ? timeText(call->time) % u'\t' % socketCallText(*call) : QString();
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
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::ForegroundRole:
        break;
    case Qt::TextAlignmentRole:
        return index.column() == Result ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
    const SocketCall *call = callAt(index.row());
    if (!call)
        return {};
    if (role == Qt::ToolTipRole) // escaped: an address is no markup, but a name may look like it
        return socketCallText(*call).toHtmlEscaped();
    if (role == Qt::ForegroundRole) {
        const QPalette palette = QGuiApplication::palette();
        if (index.column() == Time)
            return quietColour(palette);
        if (index.column() == Result)
            return call->result < 0 ? badColour(palette) : goodColour(palette);
        return {};
    }
    switch (index.column()) {
    case Time:
        return timeText(call->time);
    case Call:
        return halves(*call).call;
    case Result:
        return halves(*call).result;
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
    case Result:
        return tr("Result");
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
