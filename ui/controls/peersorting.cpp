// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peersorting.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

namespace socketchat {

namespace {

constexpr qint64 orderingPause = 1'000'000'000; // ns

/// Returns what addresses are ordered by: 192.168.1.9 comes before 192.168.1.10.
auto addressOrder(const PeerSummary &peer)
{
    const SocketAddress &address = peer.address;
    return std::tuple(address.family(), address.bytes(), address.port(), peer.peer);
}

qint64 messagesOf(const PeerSummary &peer) { return peer.messagesReceived + peer.messagesSent; }

qint64 bytesOf(const PeerSummary &peer) { return peer.bytesReceived + peer.bytesSent; }

} // namespace

void PeerSorting::setNotes(const std::shared_ptr<const PeerNotes> &notes)
{
    m_notes = notes;
    m_ordered = 0;
}

void PeerSorting::setOrder(PeerOrder order)
{
    m_order = order;
    m_ordered = 0;
}

bool PeerSorting::isFound(const PeerSummary &peer) const
{
    const auto has = [this](const QString &text) {
        return text.contains(m_search, Qt::CaseInsensitive);
    };
    const PeerNote note = m_notes->find(peer.address);
    return has(note.name) || has(note.note) || has(peer.address.toString());
}

void PeerSorting::apply(QList<PeerSummary> &peers, qint64 time)
{
    if (!m_search.isEmpty())
        peers.removeIf([this](const PeerSummary &peer) { return !isFound(peer); });
    if (m_order == PeerOrder::Connected)
        return; // as they are
    const bool isFixed = m_order == PeerOrder::Name || m_order == PeerOrder::Address;
    if (!isFixed && m_ordered > 0 && time - m_ordered < orderingPause) {
        keepPlaces(peers);
        return;
    }
    sort(peers);
    m_ordered = time;
    m_places.clear();
    for (qsizetype place = 0; place < peers.size(); ++place)
        m_places.insert(peers.at(place).peer, place);
}

/// Leaves each where it was; new ones come last.
void PeerSorting::keepPlaces(QList<PeerSummary> &peers) const
{
    std::ranges::stable_sort(peers, {}, [this](const PeerSummary &peer) {
        return m_places.value(peer.peer, std::numeric_limits<qsizetype>::max());
    });
}

void PeerSorting::sort(QList<PeerSummary> &peers)
{
    switch (m_order) {
    case PeerOrder::Connected:
        break;
    case PeerOrder::Name:
        sortByName(peers);
        break;
    case PeerOrder::Address:
        std::ranges::sort(peers, {}, addressOrder);
        break;
    case PeerOrder::Activity:
        std::ranges::stable_sort(peers, std::ranges::greater(), &PeerSummary::last);
        break;
    case PeerOrder::Messages:
        std::ranges::stable_sort(peers, std::ranges::greater(), messagesOf);
        break;
    case PeerOrder::Bytes:
        std::ranges::stable_sort(peers, std::ranges::greater(), bytesOf);
        break;
    }
}

void PeerSorting::sortByName(QList<PeerSummary> &peers) const
{
    struct Entry
    {
        QString name;
        qsizetype at;
    };
    std::vector<Entry> entries;
    entries.reserve(size_t(peers.size()));
    for (qsizetype at = 0; at < peers.size(); ++at)
        entries.push_back({m_notes->find(peers.at(at).address).name, at});
    std::ranges::sort(entries, [&peers](const Entry &one, const Entry &other) {
        if (one.name.isEmpty() != other.name.isEmpty())
            return other.name.isEmpty();
        const int order = QString::compare(one.name, other.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0
                          : addressOrder(peers.at(one.at)) < addressOrder(peers.at(other.at));
    });
    QList<PeerSummary> sorted;
    sorted.reserve(peers.size());
    for (const Entry &entry : entries)
        sorted.append(peers.at(entry.at));
    peers = std::move(sorted);
}

} // namespace socketchat
