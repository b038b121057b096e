// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peermodel.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/net/clock.h"
#include "ui/controls/peerreplysentence.h"

#include <algorithm>
#include <utility>

namespace socketchat {

PeerModel::PeerModel(Shown shown, QObject *parent)
    : QAbstractListModel(parent)
    , m_shown(shown)
{ }

void PeerModel::setPeers(const QList<PeerSummary> &peers, const SessionCounters &run)
{
    QList<PeerSummary> now;
    now.reserve(peers.size());
    std::copy_if(peers.begin(), peers.end(), std::back_inserter(now),
                 [](const PeerSummary &peer) { return peer.connected; });
    if (m_shown == Shown::Names) {
        for (PeerSummary &peer : now) {
            const PeerSummary all = std::exchange(peer, {});
            peer.peer = all.peer;
            peer.address = all.address;
            peer.since = all.since;
        }
    }

    m_connected = int(now.size());
    m_sorting.apply(now, nowNs());
    const bool isByNumber = m_sorting.order() == PeerOrder::Connected;
    bool anyChange = true;
    if (isByNumber && m_isByNumber)
        anyChange = merge(now);
    else
        arrange(now);
    m_isByNumber = isByNumber;

    // Includes clients that have left, like all totals in the window.
    PeerSummary all;
    all.messagesReceived = run.messagesReceived;
    all.messagesSent = run.messagesSent;
    all.bytesReceived = run.bytesReceived;
    all.bytesSent = run.bytesSent;
    for (const PeerSummary &peer : peers)
        all.bytesQueued += peer.connected && m_shown == Shown::Numbers ? peer.bytesQueued : 0;
    all.peer = PeerId::Everyone;
    if (anyChange || all != m_all) {
        m_all = all;
        Q_EMIT dataChanged(index(0), index(0));
    }
}

void PeerModel::arrange(const QList<PeerSummary> &peers)
{
    const bool isSame =
            std::ranges::equal(peers, m_peers, {}, &PeerSummary::peer, &PeerSummary::peer);
    if (isSame) {
        m_peers = peers;
        if (!peers.isEmpty())
            Q_EMIT dataChanged(index(1), index(int(peers.size())));
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<PeerId> ids;
    for (const QModelIndex &each : before)
        ids.append(peerAt(each.row()));
    m_peers = peers;
    m_isByNumber = false;
    QModelIndexList after;
    for (const PeerId id : std::as_const(ids)) {
        const int row = rowOf(id);
        after.append(row < 0 ? QModelIndex() : index(row));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

bool PeerModel::merge(const QList<PeerSummary> &now)
{
    // Remove peers that left, in runs from the end, so that rows before them keep their indexes.
    const auto isKept = [&now](const PeerSummary &peer) {
        const auto found = std::ranges::lower_bound(now, peer.peer, {}, &PeerSummary::peer);
        return found != now.end() && found->peer == peer.peer;
    };
    for (qsizetype end = m_peers.size(); end > 0;) {
        if (isKept(m_peers.at(end - 1))) {
            --end;
            continue;
        }
        qsizetype first = end - 1;
        while (first > 0 && !isKept(m_peers.at(first - 1)))
            --first;
        beginRemoveRows({}, int(first + 1), int(end));
        m_peers.remove(first, end - first);
        endRemoveRows();
        end = first;
    }

    // The remaining rows are an ordered subset of the new ones; insert new rows and update changed
    // ones.
    qsizetype changedFrom = -1;
    const auto reportChanged = [&](qsizetype end) {
        if (changedFrom >= 0)
            Q_EMIT dataChanged(index(int(changedFrom + 1)), index(int(end)));
        changedFrom = -1;
    };
    bool anyChange = false;
    for (qsizetype row = 0; row < now.size(); ++row) {
        if (row < m_peers.size() && m_peers.at(row).peer == now.at(row).peer) {
            if (m_peers.at(row) == now.at(row)) {
                reportChanged(row);
            } else {
                m_peers[row] = now.at(row);
                anyChange = true;
                if (changedFrom < 0)
                    changedFrom = row;
            }
            continue;
        }
        reportChanged(row);
        anyChange = true;
        qsizetype end = row + 1;
        while (end < now.size()
               && (row >= m_peers.size() || now.at(end).peer < m_peers.at(row).peer))
            ++end;
        beginInsertRows({}, int(row + 1), int(end));
        m_peers.insert(row, end - row, PeerSummary());
        std::copy(now.begin() + row, now.begin() + end, m_peers.begin() + row);
        endInsertRows();
        row = end - 1;
    }
    reportChanged(now.size());
    return anyChange;
}

void PeerModel::setNotes(const std::shared_ptr<const PeerNotes> &notes)
{
    if (m_sorting.notes() == notes)
        return;
    m_sorting.setNotes(notes);
    retranslate();
}

PeerNote PeerModel::note(int row) const
{
    return row > 0 ? m_sorting.notes()->find(m_peers.at(row - 1).address) : PeerNote();
}

void PeerModel::retranslate() { Q_EMIT dataChanged(index(0), index(rowCount() - 1)); }

PeerId PeerModel::peerAt(int row) const
{
    if (row == 0)
        return PeerId::Everyone;
    return row > 0 && row <= m_peers.size() ? m_peers.at(row - 1).peer : PeerId::None;
}

int PeerModel::rowOf(PeerId peer) const
{
    if (peer == PeerId::Everyone)
        return 0;
    const auto found = m_isByNumber
                               ? std::ranges::lower_bound(m_peers, peer, {}, &PeerSummary::peer)
                               : std::ranges::find(m_peers, peer, &PeerSummary::peer);
    return found != m_peers.end() && found->peer == peer ? int(found - m_peers.begin()) + 1 : -1;
}

PeerSummary PeerModel::summary(int row) const { return row > 0 ? m_peers.at(row - 1) : m_all; }

QString PeerModel::detail(int row, qint64 now) const
{
    const PeerSummary peer = summary(row);
    const QString messages =
            tr("%Ln message(s)", nullptr, pluralCount(peer.messagesReceived + peer.messagesSent));
    const QString bytes = formatBytes(peer.bytesReceived + peer.bytesSent);
    if (row == 0)
        return tr("%1 · %2", "messages, bytes").arg(messages, bytes);
    const QString own = peer.reply == PeerReply::Usual
                                ? QString()
                                : peerReplyWord(peer.reply) + factSeparator();
    if (peer.stalled) {
        return own
               + tr("does not read · %1 waiting · %2", "bytes that wait, bytes")
                         .arg(formatBytes(peer.bytesQueued), bytes);
    }
    if (peer.bytesQueued > 0) {
        return own
               + tr("%1 waiting · %2 · %3", "bytes that wait, messages, bytes")
                         .arg(formatBytes(peer.bytesQueued), messages, bytes);
    }
    return own
           + tr("%1 · %2 · %3", "messages, bytes, how long connected")
                     .arg(messages, bytes, formatElapsed(now - peer.since));
}

QString PeerModel::toolTip(int row) const
{
    const PeerSummary peer = summary(row);
    if (row == 0 && m_shown == Shown::Names)
        return tr("Every connected client gets the message");
    if (row == 0) {
        return QStringList{
                tr("Every connected client gets the message"),
                tr("In this run, with clients that have left:"),
                tr("Received: %1 (%2)")
                        .arg(tr("%Ln message(s)", nullptr, pluralCount(peer.messagesReceived)),
                             formatBytes(peer.bytesReceived)),
                tr("Sent: %1 (%2)")
                        .arg(tr("%Ln message(s)", nullptr, pluralCount(peer.messagesSent)),
                             formatBytes(peer.bytesSent)),
        }
                .join(u'\n');
    }
    const PeerNote noted = note(row);
    QStringList lines{
            nameAndAddress(noted.name, peer.address.toString()),
            tr("Connected since %1").arg(formatTimeOfDay(peer.since)),
    };
    if (!noted.note.isEmpty())
        lines += noted.note;
    if (peer.reply != PeerReply::Usual)
        lines += peerReplySentence(peer.reply);
    if (const PeerProcess process = peer.address.process(); process.pid != 0) {
        lines += tr("Process %1 (%2) of the user %3")
                         .arg(QString::number(process.pid), process.program, process.user);
    }
    if (m_shown == Shown::Names)
        return lines.join(u'\n');
    lines += {
            tr("Received from it: %1 (%2)")
                    .arg(tr("%Ln message(s)", nullptr, pluralCount(peer.messagesReceived)),
                         formatBytes(peer.bytesReceived)),
            tr("Sent to it: %1 (%2)")
                    .arg(tr("%Ln message(s)", nullptr, pluralCount(peer.messagesSent)),
                         formatBytes(peer.bytesSent)),
    };
    if (peer.bytesQueued > 0) {
        lines += tr("%1 wait to be sent, because it does not read them")
                         .arg(formatBytes(peer.bytesQueued));
    }
    return lines.join(u'\n');
}

int PeerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_peers.size()) + 1;
}

QVariant PeerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const QString own = note(row).name;
    const QString name = row == 0        ? tr("All clients")
                         : own.isEmpty() ? summary(row).address.toString()
                                         : own;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::AccessibleTextRole:
        if (m_shown == Shown::Names)
            return name;
        return tr("%1, %2", "a client and its numbers, for a screen reader")
                .arg(row > 0 ? nameAndAddress(own, summary(row).address.toString()) : name,
                     detail(row, nowNs()));
    case Qt::AccessibleDescriptionRole:
        return note(row).note;
    default:
        return {};
    }
}

} // namespace socketchat
