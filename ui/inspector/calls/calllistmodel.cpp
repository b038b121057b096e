// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calllistmodel.h"

#include "app/chat/conversation.h"
#include "app/chat/quantities.h"
#include "app/net/clock.h"
#include "ui/widgets/colours.h"

#include <QGuiApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int maxOfADatagram = 64 * 1024; // bytes that recvfrom() is asked for, see DatagramReader
constexpr qint64 pageSize = 256;
// Limits for one refresh(), about a millisecond. Checking a call is cheap; formatting it for the
// filter is not.
constexpr qint64 maxRead = 5'000;
constexpr qint64 maxWritten = 1'500;
constexpr qint64 maxLookedUp = 300; // with the bytes that they carried

} // namespace

CallListModel::CallListModel(const CallLog &log, const Conversation *conversation, QObject *parent)
    : ColumnModel(ColumnCount, parent)
    , m_log(log)
    , m_conversation(conversation)
    , m_history(log)
    , m_writer(log, m_history, conversation)
    , m_calls(log, m_writer)
{ }

bool CallListModel::refresh()
{
    m_printedNumber = -1; // more may be known about its socket now
    const bool isSlow = !m_calls.filter().text.isEmpty();
    const bool hasMore = m_history.read(maxRead);
    const FilteredCalls::Change change = m_calls.read(!isSlow        ? maxRead
                                                      : isTutorial() ? maxLookedUp
                                                                     : maxWritten);
    m_gone += change.gone;
    const bool more = hasMore || change.more;
    // Updating views costs as much for a few rows as for many, so it waits for all calls; with a
    // slow filter, intermediate results are shown.
    if (!more || isSlow)
        tellViews();
    return more;
}

void CallListModel::tellViews()
{
    const auto rows = int(m_calls.numbers().size());
    if (m_gone > 0 && m_gone >= m_rows) { // all rows shown were dropped
        beginResetModel();
        m_gone = 0;
        m_rows = rows;
        m_waiting = waiting();
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
    tellWaiting();
}

void CallListModel::tellWaiting()
{
    const QList<WaitingCall> now = waiting();
    const auto before = int(m_waiting.size());
    const auto after = int(now.size());
    if (after < before) {
        beginRemoveRows({}, m_rows + after, m_rows + before - 1);
        m_waiting.resize(after);
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, m_rows + before, m_rows + after - 1);
        m_waiting = now;
        endInsertRows();
    }
    if (m_waiting != now) {
        m_waiting = now;
        repaint(m_rows, m_rows + after - 1);
    }
    // The row of a connect() that has ended now says how.
    const qint64 connecting = m_history.pendingConnect();
    const int row = m_connecting == connecting ? -1 : rowOf(m_connecting);
    m_connecting = connecting;
    if (row >= 0)
        repaint(row, row);
}

QList<WaitingCall> CallListModel::waiting() const
{
    if (!isTutorial() || !filter().isEmpty())
        return {};
    QList<WaitingCall> calls = m_history.waiting(maxWaiting);
    calls.removeIf([this](const WaitingCall &call) {
        return call.call == SocketCallKind::Accept ? !m_accepting : !m_receiving;
    });
    for (WaitingCall &call : calls)
        call.size = call.call == SocketCallKind::RecvFrom
                            ? std::min(m_receiving.value_or(0), maxOfADatagram)
                            : m_receiving.value_or(0);
    return calls;
}

bool CallListModel::waits() const
{
    return !m_waiting.isEmpty() || (isTutorial() && rowOf(m_history.pendingConnect()) >= 0);
}

void CallListModel::tick()
{
    if (!m_waiting.isEmpty())
        repaint(m_rows, rowCount() - 1);
    if (const int row = isTutorial() ? rowOf(m_history.pendingConnect()) : -1; row >= 0)
        repaint(row, row);
}

void CallListModel::repaint(int first, int last)
{
    m_printedNumber = -1;
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void CallListModel::startOver(const CallFilter &filter)
{
    beginResetModel();
    m_calls.setFilter(filter);
    m_rows = 0;
    m_gone = 0;
    m_waiting.clear();
    endResetModel();
}

void CallListModel::setFilter(const CallFilter &filter)
{
    if (filter != m_calls.filter())
        startOver(filter);
}

void CallListModel::setStyle(const CallStyle &style)
{
    if (style == m_writer.style())
        return;
    const bool sameRows = style.view == m_writer.style().view && filter().text.isEmpty();
    m_writer.setStyle(style);
    m_printedNumber = -1;
    if (!sameRows || rowCount() == 0)
        startOver(filter());
    else
        repaint(0, rowCount() - 1);
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
    const auto found = std::ranges::lower_bound(numbers, number);
    const auto row = int(m_gone + (found - numbers.begin()));
    return found != numbers.end() && *found == number && row < m_rows ? row : -1;
}

int CallListModel::rowBefore(qint64 number) const
{
    const auto &numbers = m_calls.numbers();
    const auto after = std::ranges::upper_bound(numbers, number);
    return after == numbers.begin() ? -1 : rowOf(*std::prev(after));
}

std::optional<SocketCall> CallListModel::callAt(int row) const
{
    const SocketCall *call = find(numberAt(row));
    return call ? std::optional(*call) : std::nullopt;
}

std::optional<SocketCall> CallListModel::shownAt(int row) const
{
    const SocketCall *call = find(numberAt(row));
    return call ? std::optional(m_writer.shown(numberAt(row), *call)) : std::nullopt;
}

PrintedCall CallListModel::printed(int row) const
{
    const SocketCall *call = find(numberAt(row));
    return call ? print(numberAt(row), *call) : PrintedCall();
}

const PrintedCall &CallListModel::print(qint64 number, const SocketCall &call) const
{
    if (number != m_printedNumber) { // views request the parts of a row one after another
        m_printed = m_writer.print(number, call);
        m_printedNumber = number;
    }
    return m_printed;
}

QString CallListModel::lineOf(int row) const { return index(row, Call).data().toString(); }

QVariant CallListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool beside = index.column() != Call;
    if (role == Qt::ForegroundRole)
        return beside ? quietColour(QGuiApplication::palette()) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter
                   | (index.column() == Duration ? Qt::AlignRight : Qt::AlignLeft));
    if (index.row() >= m_rows)
        return waitingData(m_waiting.at(index.row() - m_rows), index.column(), role);
    const bool asked = role == Qt::DisplayRole || role == Qt::ToolTipRole
                       || role == Qt::AccessibleTextRole || role >= StatementRole;
    const qint64 number = numberAt(index.row());
    const SocketCall *call = asked ? find(number) : nullptr;
    if (!call)
        return {};
    const qint64 pending = m_writer.pendingSince(number, *call);
    switch (role) {
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole: {
        const SocketCall shown = m_writer.shown(number, *call);
        if (index.column() == Time)
            return formatTimeOfDay(call->time);
        if (index.column() == Duration)
            return pending < 0 && call->call != SocketCallKind::Signal // which takes no time
                           ? formatDuration(shown.duration)
                           : QString();
        QString line = CallPrinter::of(m_writer.style().language).line(print(number, *call));
        if (pending >= 0)
            line += (role == Qt::DisplayRole ? u"  ⏳ "_s : u", "_s) + waitingText(pending);
        const QString above = role == Qt::DisplayRole ? QString() : divider(index.row());
        return above.isEmpty() ? line : above + u": "_s + line;
    }
    case Qt::ToolTipRole: // escaped, since a host name may look like markup
        return CallPrinter::of(m_writer.style().language)
                .line(print(number, *call))
                .toHtmlEscaped();
    case StatementRole: {
        const PrintedCall &printed = print(number, *call);
        const bool sends =
                call->call == SocketCallKind::Send || call->call == SocketCallKind::SendTo;
        if (printed.statement.isEmpty())
            return printed.note;
        return sends && !printed.text.isEmpty() ? printed.statement + u"  "_s + printed.text
                                                : printed.statement;
    }
    case OutcomeRole: {
        if (pending >= 0)
            return waitingText(pending);
        const PrintedCall &printed = print(number, *call);
        const bool receives =
                call->call == SocketCallKind::Recv || call->call == SocketCallKind::RecvFrom;
        return receives && !printed.text.isEmpty() ? printed.outcome + u"  "_s + printed.text
                                                   : printed.outcome;
    }
    case FailedRole: {
        const SocketCall shown = m_writer.shown(number, *call);
        return shown.result < 0 && !socketCallHasBegun(shown);
    }
    case BegunRole: // a non-blocking connect in progress
        return socketCallHasBegun(m_writer.shown(number, *call));
    case WaitingRole:
        return pending >= 0;
    case WaitedRole:
        return pending >= 0 ? formatWait(nowNs() - pending) : QString();
    case DividerRole:
        return divider(index.row());
    case LoopRole:
        return loopPlace(index.row());
    case PeerRole: {
        const bool one = m_history.runOf(number).role == Role::Client;
        return one || call->peer == PeerId::Everyone ? 0 : qint64(call->peer);
    }
    case ColourRole:
        return m_conversation ? m_conversation->peerNote(call->peer).colour : 0;
    default:
        return {};
    }
}

QVariant CallListModel::waitingData(const WaitingCall &call, int column, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        if (column != Call)
            return column == Time ? formatTimeOfDay(call.since) : QString();
        const QString between = role == Qt::AccessibleTextRole ? u", "_s : u"  ⏳ "_s;
        return QString(m_writer.statement(call) + between + waitingText(call.since));
    }
    case StatementRole:
        return m_writer.statement(call);
    case OutcomeRole:
        return waitingText(call.since);
    case WaitingRole:
        return true;
    case WaitedRole:
        return formatWait(nowNs() - call.since);
    default:
        return {};
    }
}

QString CallListModel::waitingText(qint64 since) const
{
    const QString time = formatWait(nowNs() - since);
    //: A call that has not returned yet; %1 is how long it has waited.
    return m_writer.style().language == CallLanguage::Qt ? tr("waiting for %1").arg(time)
                                                         : tr("blocked for %1").arg(time);
}

QString CallListModel::divider(int row) const
{
    const qint64 number = numberAt(row);
    const CallLog::Run run = m_history.runOf(number);
    const SocketCall *call = row > 0 && m_history.runOf(numberAt(row - 1)).number != run.number
                                     ? find(number)
                                     : nullptr;
    if (!call)
        return loopTitle(row);
    //: Above the first call of a run; %2 is the time of day.
    return (run.role == Role::Server ? tr("Run %1 · server · %2") : tr("Run %1 · client · %2"))
            .arg(QString::number(run.number), formatTimeOfDay(call->time));
}

/// Returns what stands above the first call of a loop.
QString CallListModel::loopTitle(int row) const
{
    if (loopPlace(row) != LoopBegin)
        return {};
    const auto part = m_history.sendPart(numberAt(row));
    //: Above the first of several send() calls: what Python's sendall() does inside.
    return tr("sendall(): %1 in a loop of send()").arg(formatBytes(part ? part->total : 0));
}

CallListModel::LoopPlace CallListModel::loopPlace(int row) const
{
    const qint64 number = numberAt(row);
    // Most calls are none; the record need not be looked for.
    const SocketCall *call = m_history.sendPart(number) ? find(number) : nullptr;
    const auto part = call ? m_writer.loopPart(number, *call) : std::nullopt;
    return !part                                ? NoLoop
           : m_writer.beginsLoop(number, *part) ? LoopBegin
           : part->isLast                       ? LoopEnd
                                                : LoopMiddle;
}

QStringList CallListModel::headings() const { return {tr("Time"), tr("Call"), tr("Took")}; }

const SocketCall *CallListModel::find(qint64 number) const
{
    if (number < 0)
        return nullptr;
    if (number < m_pageFirst || number >= m_pageFirst + m_page.size()) {
        const qint64 from = qMax(m_log.range().first, number - pageSize / 2);
        QList<SocketCall> page = m_log.calls(from, pageSize);
        // The log may have dropped calls meanwhile; then the range returned begins later than
        // requested.
        if (m_log.range().first > from)
            return nullptr;
        m_page = std::move(page);
        m_pageFirst = from;
    }
    const qint64 at = number - m_pageFirst;
    return at >= 0 && at < m_page.size() ? &m_page.at(at) : nullptr;
}

} // namespace socketchat
