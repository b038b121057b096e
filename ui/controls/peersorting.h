// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/controls/peerorder.h"

#include <QHash>

#include <memory>

namespace socketchat {

/// Chooses and orders the clients that a list shows. By numbers, which change all the time, it
/// orders anew once a second, so that a row can be hit.
class PeerSorting
{
public:
    void setNotes(const std::shared_ptr<const PeerNotes> &notes);
    [[nodiscard]] const std::shared_ptr<const PeerNotes> &notes() const { return m_notes; }
    void setOrder(PeerOrder order);
    [[nodiscard]] PeerOrder order() const { return m_order; }
    /// Shows only those in whose name, address or note this text is, whatever its case.
    void setSearch(const QString &text) { m_search = text; }
    [[nodiscard]] const QString &search() const { return m_search; }

    /// Removes those that are not shown, and orders the others. `time`: now, in ns.
    void apply(QList<PeerSummary> &peers, qint64 time);

private:
    [[nodiscard]] bool isFound(const PeerSummary &peer) const;
    void sort(QList<PeerSummary> &peers);
    void sortByName(QList<PeerSummary> &peers) const;
    void keepPlaces(QList<PeerSummary> &peers) const;

    std::shared_ptr<const PeerNotes> m_notes = std::make_shared<PeerNotes>();
    PeerOrder m_order = PeerOrder::Connected;
    QString m_search;
    QHash<PeerId, qsizetype> m_places; // when they were last ordered
    qint64 m_ordered = 0; // ns; 0: they are to be ordered now
};

} // namespace socketchat
