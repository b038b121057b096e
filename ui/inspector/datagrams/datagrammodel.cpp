// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/datagrams/datagrammodel.h"

#include "app/chat/quantities.h"
#include "app/net/errorcodes.h"
#include "ui/widgets/colours.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 maxCalls = 5'000; // limit for one refresh(), about a millisecond

} // namespace

DatagramModel::DatagramModel(const CallLog &log, QObject *parent)
    : ColumnModel(ColumnCount, parent)
    , m_log(log)
{ }

bool DatagramModel::refresh()
{
    const CallLog::Range range = m_log.range();
    m_next = std::max(m_next, range.first);
    m_next = m_log.visit(
            m_next, std::min(range.end, m_next + maxCalls), [&](qint64, const SocketCall &call) {
                const bool sent = call.call == SocketCallKind::SendTo;
                if ((!sent && call.call != SocketCallKind::RecvFrom) || socketCallMustWait(call))
                    return;
                const bool failed = call.result < 0;
                take({call.address, call.result, call.size,
                      failed ? socketCallErrorName(call) : QString(),
                      failed
                              && kindOfErrno(systemErrorOf(call))
                                         == TransportErrorKind::DatagramTooLarge,
                      sent, socketCallName(call)});
            });
    const bool more = m_next < range.end;
    if (!more) // updating views costs as much for a few rows as for many
        updateViews();
    return more;
}

void DatagramModel::take(const Datagram &datagram)
{
    count(datagram);
    m_come.push_back(datagram);
    if (m_come.size() > size_t(maxRows))
        m_come.pop_front();
}

void DatagramModel::updateViews()
{
    const qsizetype over = qsizetype(m_rows.size() + m_come.size()) - maxRows;
    if (over > 0) {
        beginRemoveRows({}, 0, int(over) - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + over);
        endRemoveRows();
    }
    if (!m_come.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(m_come.size()) - 1);
        m_rows.insert(m_rows.end(), m_come.cbegin(), m_come.cend());
        m_come.clear();
        endInsertRows();
    }
}

bool DatagramModel::isCut(const Datagram &datagram)
{
    return !datagram.sent && datagram.result > datagram.room;
}

void DatagramModel::count(const Datagram &datagram)
{
    if (datagram.sent) {
        m_totals.refused += datagram.result < 0 ? 1 : 0;
        return;
    }
    if (datagram.result < 0)
        return;
    ++m_totals.received;
    m_totals.cut += isCut(datagram) ? 1 : 0;
    m_totals.empty += datagram.result == 0 ? 1 : 0;
}

QString DatagramModel::noteOf(const Datagram &datagram) const
{
    if (datagram.tooLarge)
        return tr("too large (%1)").arg(datagram.error);
    if (datagram.result < 0)
        return datagram.error;
    if (isCut(datagram)) {
        return tr("%Ln byte(s) cut off and lost", nullptr, int(datagram.result - datagram.room));
    }
    if (datagram.result == 0)
        return tr("empty");
    return {};
}

QString DatagramModel::lineOf(int row) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells.append(data(index(row, column), Qt::DisplayRole).toString());
    return cells.join(u'\t');
}

QVariant DatagramModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Datagram &datagram = m_rows[size_t(index.row())];
    const bool number = index.column() == Asked || index.column() == Got;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ForegroundRole && (datagram.result < 0 || isCut(datagram)))
        return badColour(QGuiApplication::palette());
    if (role == Qt::ToolTipRole)
        return noteOf(datagram);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return QString(datagram.call + "()"_L1);
    case Peer:
        return datagram.peer.toString();
    case Asked:
        return formatCount(datagram.room);
    case Got:
        return datagram.result < 0
                       ? QStringLiteral("-1")
                       : formatCount(datagram.sent
                                             ? datagram.result
                                             : std::min<qint64>(datagram.result, datagram.room));
    case Note:
        return noteOf(datagram);
    default:
        return {};
    }
}

QVariant DatagramModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::ToolTipRole)
        return ColumnModel::headerData(section, orientation, role);
    return section == Asked ? tr("How many bytes recvfrom() had room for, or sendto() was "
                                 "given")
           : section == Got ? tr("How many bytes it returned")
                            : QVariant();
}

QStringList DatagramModel::headings() const
{
    return {tr("Call"), tr("Peer"), tr("Asked"), tr("Got"), tr("Note")};
}

} // namespace socketchat
