// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/controls/peersorting.h"

#include <QAbstractListModel>

namespace socketchat {

/// Lists the clients of a server: "All clients" first, then each connected one, oldest first or in
/// another order.
class PeerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Selects what changes are reported for. Names leaves out numbers, which change often on a
    /// busy server.
    enum class Shown : quint8 { Numbers, Names };
    explicit PeerModel(Shown shown = Shown::Numbers, QObject *parent = nullptr);

    /// Updates the rows and reports only those that changed. `peers` is ordered by number, like
    /// Session::peers(). The row "All clients" shows the totals of the run, including clients that
    /// have left.
    void setPeers(const QList<PeerSummary> &peers, const SessionCounters &run = {});
    /// Sets what a person notes of them; cheap if it is the same as before.
    void setNotes(const std::shared_ptr<const PeerNotes> &notes);
    /// Changes which are shown, and in which order, with the next setPeers().
    [[nodiscard]] PeerSorting &sorting() { return m_sorting; }
    /// Returns how many are connected, shown or not.
    [[nodiscard]] int connected() const { return m_connected; }
    [[nodiscard]] PeerNote note(int row) const;
    void retranslate();

    /// Returns PeerId::Everyone for row 0, PeerId::None for an invalid row.
    [[nodiscard]] PeerId peerAt(int row) const;
    /// Returns the row of a peer; -1 if it is not shown.
    [[nodiscard]] int rowOf(PeerId peer) const;
    /// Returns the numbers of a row; for row 0 those of the run.
    [[nodiscard]] PeerSummary summary(int row) const;
    /// Returns `3 messages · 26 B · 2 min`.
    [[nodiscard]] QString detail(int row, qint64 now) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    /// Replaces the rows by others in any order.
    void arrange(const QList<PeerSummary> &peers);
    /// Replaces the rows, which are ordered by number before and after.
    bool merge(const QList<PeerSummary> &now);
    [[nodiscard]] QString toolTip(int row) const;

    const Shown m_shown;
    PeerSorting m_sorting;
    QList<PeerSummary> m_peers;
    bool m_isByNumber = true; // how they are ordered now
    int m_connected = 0;
    PeerSummary m_all;
};

} // namespace socketchat
