// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/statistics/peertrafficmodel.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

PeerTrafficModel::PeerTrafficModel(QObject *parent)
    : ColumnModel(ColumnCount, parent)
{ }

void PeerTrafficModel::setPeers(const QList<Statistics::Peer> &peers)
{
    // A reset would lose the selection; it is only needed if the peers themselves changed.
    const bool same = std::equal(peers.begin(), peers.end(), m_peers.begin(), m_peers.end(),
                                 [](const Statistics::Peer &one, const Statistics::Peer &other) {
                                     return one.summary.peer == other.summary.peer;
                                 });
    if (!same)
        beginResetModel();
    m_peers = peers;
    if (!same)
        endResetModel();
    else if (!m_peers.isEmpty())
        Q_EMIT dataChanged(index(0, Received), index(rowCount() - 1, Sent));
}

void PeerTrafficModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_peers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QVariant PeerTrafficModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_peers.size())
        return {};
    const Statistics::Peer &peer = m_peers.at(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != Address)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() == Address) {
        if (role == Qt::DisplayRole && peer.summary.address.isUnix())
            return u"%1\n%2"_s.arg(peer.summary.address.toString(),
                                   peer.summary.address.process().user);
        if (role == Qt::DisplayRole)
            return u"%1\n:%2"_s.arg(peer.summary.address.hostText(),
                                    QString::number(peer.summary.address.port()));
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return peer.summary.address.toString();
        return {};
    }
    const bool received = index.column() == Received;
    const qint64 messages = received ? peer.summary.messagesReceived : peer.summary.messagesSent;
    const qint64 bytes = received ? peer.summary.bytesReceived : peer.summary.bytesSent;
    if (role == Qt::DisplayRole)
        return u"%1\n%2"_s.arg(formatCount(messages), formatBytes(bytes));
    if (role == Qt::AccessibleTextRole)
        return tr("%Ln message(s), %1", nullptr, pluralCount(messages)).arg(formatBytes(bytes));
    if (role == Qt::ToolTipRole) {
        return tr("Now: %Ln message(s) a second, %1", nullptr,
                  pluralCount(received ? peer.rate.messagesReceived : peer.rate.messagesSent))
                .arg(formatRate(received ? peer.rate.bytesReceived : peer.rate.bytesSent));
    }
    return {};
}

QVariant PeerTrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Address ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return ColumnModel::headerData(section, orientation, role);
}

QStringList PeerTrafficModel::headings() const
{
    return {tr("Client"), tr("Received"), tr("Sent")};
}

} // namespace socketchat
