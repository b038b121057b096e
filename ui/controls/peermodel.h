// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QAbstractListModel>

namespace socketchat {

/// The clients of a server as rows: "All clients" first, then each connected one, oldest first.
class PeerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// With the names alone, nothing is told of numbers: those of a busy server change all the
    /// time.
    enum class Shown : quint8 { Numbers, Names };
    explicit PeerModel(Shown shown = Shown::Numbers, QObject *parent = nullptr);

    /// Takes over who is connected; tells only of rows that have changed. `peers` is in the order
    /// of its numbers, as Session::peers() is. The row of all has the numbers of the run, with
    /// those of clients that have left.
    void setPeers(const QList<PeerSummary> &peers, const SessionCounters &run = {});
    void retranslate();

    /// PeerId::Everyone for row 0, PeerId::None where there is no such row.
    [[nodiscard]] PeerId peerAt(int row) const;
    /// -1 where the peer is not connected.
    [[nodiscard]] int rowOf(PeerId peer) const;
    /// What a row of a peer shows; of row 0, the numbers of the run.
    [[nodiscard]] PeerSummary summary(int row) const;
    /// `3 messages · 26 B · 2 min`.
    [[nodiscard]] QString detail(int row, qint64 now) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString toolTip(int row) const;

    const Shown m_shown;
    QList<PeerSummary> m_peers;
    PeerSummary m_all;
};

} // namespace socketchat
