// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/ladderreader.h"

#include "app/chat/session.h"
#include "app/lesson/tcpstatewatch.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace socketchat {

namespace {

constexpr int longLadder = 1'000; // rows, from which it is not made anew for every call
constexpr qint64 pauseBetween = 200; // ms

} // namespace

LadderReader::LadderReader(const Session &session)
    : m_session(session)
{ }

void LadderReader::setStreams(std::shared_ptr<const StreamRegistry> streams)
{
    m_streams = std::move(streams);
}

PeerId LadderReader::wantedPeer() const
{
    const QList<PeerSummary> &peers = m_session.peers();
    const auto isThere = [&peers](PeerId peer) {
        return std::ranges::find(peers, peer, &PeerSummary::peer) != peers.end();
    };
    if (isThere(m_wanted))
        return m_wanted;
    if (!peers.isEmpty())
        return isThere(peer()) ? peer() : peers.front().peer;
    if (peer() != PeerId::None)
        return peer();
    // One may have come and gone between two looks.
    const PeerId last = m_session.sharedConversation()->lastPeer();
    const QList<CallLog::Run> runs = m_session.sharedCalls()->runs();
    return runs.isEmpty() || last < runs.constLast().firstPeer ? PeerId::None : last;
}

bool LadderReader::refresh()
{
    const QList<CallLog::Run> runs = m_session.sharedCalls()->runs();
    if (runs.isEmpty())
        return false;
    PeerId peer = wantedPeer();
    const bool isNewRun = !m_own || m_own->run() != runs.constLast().number;
    if (isNewRun && peer == this->peer())
        peer = PeerId::None; // that one was of the run before
    if (isNewRun || peer != this->peer()) {
        const bool isStream = traitsOf(m_session.run().protocol).isStream;
        m_own.emplace(LadderRecord::End{m_session.sharedCalls(), peer,
                                        m_session.sharedConversation()->peerAddress(peer),
                                        isStream ? nullptr : m_session.sharedConversation()});
        m_other.reset();
        m_built = std::numeric_limits<quint64>::max();
        m_connection = {};
    }
    findOtherEnd();
    bool more = m_own->read();
    if (m_other)
        more = m_other->read() || more;
    followStates();
    const quint64 revision = m_own->revision() + (m_other ? m_other->revision() : 0)
                             + (m_states ? m_states->revision() : 0);
    if (revision == m_built)
        return more;
    const bool isSoon = m_sinceBuilt.isValid() && m_sinceBuilt.elapsed() < pauseBetween;
    if (isSoon && (more || m_ladder.rowCount() > longLadder))
        return true;
    m_built = revision;
    build();
    return more;
}

void LadderReader::findOtherEnd()
{
    if (!m_streams || peer() == PeerId::None)
        return;
    const SocketAddress remote = m_session.sharedConversation()->peerAddress(peer());
    const auto other =
            m_streams->otherEnd(m_session.run().protocol, m_session.localAddress(), remote);
    // An end of datagrams that was started again is another one.
    if (!other || (m_other && m_other->isOf(other->calls.get(), other->peer, other->run)))
        return;
    const std::shared_ptr<const Conversation> conversation = other->conversation.lock();
    if (!conversation)
        return;
    const bool isStream = traitsOf(m_session.run().protocol).isStream;
    m_other.emplace(LadderRecord::End{other->calls, other->peer,
                                      conversation->peerAddress(other->peer),
                                      isStream ? nullptr : conversation, other->run});
    m_built = std::numeric_limits<quint64>::max(); // what was not known may be now
}

void LadderReader::followStates()
{
    if (!m_states)
        return;
    const ProtocolTraits &traits = traitsOf(m_session.run().protocol);
    if (traits.usesPaths) { // it has no states of TCP
        m_connection = {};
    } else if (traits.isStream) {
        if (const SocketAddress local = m_session.localAddress(); local.port() != 0)
            m_connection = {local, m_session.sharedConversation()->peerAddress(peer())};
        else if (const SocketCall *connect = m_own->connecting())
            m_connection = {{}, connect->address, connect->descriptor};
    }
    m_states->follow(m_connection, m_session.isReading());
    const quint64 calls = m_own->revision() + (m_other ? m_other->revision() : 0);
    if (std::exchange(m_seenCalls, calls) != calls)
        m_states->wake();
}

void LadderReader::build()
{
    const auto before = [](const LadderRecord &record) {
        return record.isTrimmed() ? Ladder::Before::Calls
               : record.run() > 1 ? Ladder::Before::Run
                                  : Ladder::Before::Nothing;
    };
    m_ladder = Ladder(m_own->calls(), m_other ? &m_other->calls() : nullptr,
                      {before(*m_own), m_other ? before(*m_other) : Ladder::Before::Nothing},
                      m_states ? std::span(m_states->seen()) : std::span<const TcpSighting>());
    m_sinceBuilt.start();
    ++m_revision;
}

} // namespace socketchat
