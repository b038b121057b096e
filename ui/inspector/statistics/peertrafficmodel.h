// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/statistics.h"
#include "ui/inspector/columnmodel.h"

namespace socketchat {

/// Lists the traffic sent and received by each peer, one row a peer. Cells have two lines, so that
/// the table stays narrow.
class PeerTrafficModel : public ColumnModel
{
    Q_OBJECT

public:
    enum Column { Address, Received, Sent, ColumnCount };

    explicit PeerTrafficModel(QObject *parent = nullptr);

    void setPeers(const QList<Statistics::Peer> &peers);
    void retranslate();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] int rows() const override { return int(m_peers.size()); }
    [[nodiscard]] QStringList headings() const override;
    QList<Statistics::Peer> m_peers;
};

} // namespace socketchat
