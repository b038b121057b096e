// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calllistmodel.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/quantities.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 pageSize = 256;
// Calls in one refresh, so that it takes a millisecond: to look at their numbers is cheap, to write
// each of them is not.
constexpr qint64 mostRead = 5'000;
constexpr qint64 mostWritten = 1'500;

} // namespace

CallListModel::CallListModel(const CallLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_history(log)
    , m_calls(log, m_history)
{ }

bool CallListModel::refresh()
{
    m_printedNumber = -1; // more is known of its socket now
    const bool isSlow = !m_calls.filter().text.isEmpty();
    const bool hasMore = m_history.read(mostRead);
    const FilteredCalls::Change change = m_calls.read(isSlow ? mostWritten : mostRead);
    m_gone += change.gone;
    const bool more = hasMore || change.more;
    // Views take as long for some rows as for many: they are told once all have been read, but
    // whoever waits for a filter sees what it has found so far.
    if (!more || isSlow)
        tellViews();
    return more;
}

void CallListModel::tellViews()
{
    const auto rows = int(m_calls.numbers().size());
    if (m_gone > 0 && m_gone >= m_rows) { // nothing of what was shown is left
        beginResetModel();
        m_gone = 0;
        m_rows = rows;
        endResetModel();
        return;
    }
    if (m_gone > 0) {
        beginRemoveRows({}, 0, int(m_gone) - 1);
        m_rows -= int(std::exchange(m_gone, 0));
        endRemoveRows();
    }
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
}

void CallListModel::startOver(const CallFilter &filter)
{
    beginResetModel();
    m_calls.setFilter(filter, m_language, m_role);
    m_rows = 0;
    m_gone = 0;
    endResetModel();
}

void CallListModel::setFilter(const CallFilter &filter)
{
    if (filter != m_calls.filter())
        startOver(filter);
}

void CallListModel::setLanguage(CallLanguage language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_printedNumber = -1;
    if (!filter().text.isEmpty())
        startOver(filter());
    else if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void CallListModel::setRole(Role role)
{
    if (role == m_role)
        return;
    m_role = role;
    m_printedNumber = -1;
    startOver(filter());
}

qint64 CallListModel::numberAt(int row) const
{
    const auto &numbers = m_calls.numbers();
    const qint64 at = row - m_gone;
    return at >= 0 && row < m_rows && size_t(at) < numbers.size() ? numbers[size_t(at)] : -1;
}

int CallListModel::rowOf(qint64 number) const
{
    const auto &numbers = m_calls.numbers();
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), number);
    const auto row = int(m_gone + (found - numbers.begin()));
    return found != numbers.end() && *found == number && row < m_rows ? row : -1;
}

std::optional<SocketCall> CallListModel::callAt(int row) const
{
    const SocketCall *call = find(numberAt(row));
    return call ? std::optional(*call) : std::nullopt;
}

PrintedCall CallListModel::printed(int row) const
{
    const SocketCall *call = find(numberAt(row));
    return call ? print(numberAt(row), *call) : PrintedCall();
}

const PrintedCall &CallListModel::print(qint64 number, const SocketCall &call) const
{
    if (number != m_printedNumber) { // a row is asked for its parts one after the other
        m_printed =
                CallPrinter::of(m_language).print(call, m_history.socketOf(number, call), m_role);
        m_printedNumber = number;
    }
    return m_printed;
}

QString CallListModel::lineOf(int row) const
{
    const SocketCall *call = find(numberAt(row));
    return call ? CallPrinter::of(m_language).line(print(numberAt(row), *call)) : QString();
}

int CallListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int CallListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const bool beside = index.column() != Call;
    if (role == Qt::ForegroundRole)
        return beside ? quietColour(QGuiApplication::palette()) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (index.column() == Duration ? Qt::AlignRight : Qt::AlignLeft));
    const bool asked = role == Qt::DisplayRole || role == Qt::ToolTipRole || role >= StatementRole;
    const qint64 number = numberAt(index.row());
    const SocketCall *call = asked ? find(number) : nullptr;
    if (!call)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Time)
            return formatTimeOfDay(call->time);
        if (index.column() == Duration)
            return formatDuration(call->duration);
        return CallPrinter::of(m_language).line(print(number, *call));
    case Qt::ToolTipRole: // escaped: a name that was looked up may look like markup
        return CallPrinter::of(m_language).line(print(number, *call)).toHtmlEscaped();
    case StatementRole: {
        const PrintedCall &printed = print(number, *call);
        return printed.statement.isEmpty() ? printed.note : printed.statement;
    }
    case OutcomeRole:
        return print(number, *call).outcome;
    case FailedRole:
        return call->result < 0 && !socketCallHasBegun(*call);
    case BegunRole: // a connect that does not wait
        return socketCallHasBegun(*call);
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
    case Duration:
        return tr("Took");
    default:
        return {};
    }
}

const SocketCall *CallListModel::find(qint64 number) const
{
    if (number < 0)
        return nullptr;
    if (number < m_pageFirst || number >= m_pageFirst + m_page.size()) {
        const qint64 from = qMax(m_log.range().first, number - pageSize / 2);
        QList<SocketCall> page = m_log.calls(from, pageSize);
        // The log goes on while this one looks: what was oldest then may have gone, and what came
        // back then begins later than asked for.
        if (m_log.range().first > from)
            return nullptr;
        m_page = std::move(page);
        m_pageFirst = from;
    }
    const qint64 at = number - m_pageFirst;
    return at >= 0 && at < m_page.size() ? &m_page.at(at) : nullptr;
}

} // namespace socketchat
