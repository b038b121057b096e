// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/streamcuts.h"

#include <algorithm>
#include <vector>

namespace socketchat {

namespace {

constexpr size_t maxPeersCompared = 16; // a lesson has one or two
constexpr qsizetype maxBlocksCompared = 256; // of each peer, the newest

using Block = StreamRecord::Block;

qint64 endOf(const Block &block) { return block.offset + block.length; }

/// Returns the newest of those from a call on.
std::vector<Block> newest(const std::deque<Block> &blocks, qint64 firstCall)
{
    std::vector<Block> found;
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
        if (block->call < firstCall || std::ssize(found) == maxBlocksCompared)
            break;
        found.push_back(*block);
    }
    return found;
}

} // namespace

StreamCuts::StreamCuts(Session &session)
    : m_session(session)
{ }

void StreamCuts::setStreams(std::shared_ptr<const StreamRegistry> streams)
{
    m_streams = std::move(streams);
}

void StreamCuts::begin()
{
    m_firstCall = m_session.calls().range().end;
    m_peers.clear();
}

void StreamCuts::refresh()
{
    if (!m_streams)
        return;
    const SocketAddress local = m_session.localAddress();
    for (const PeerSummary &peer : m_session.peers()) {
        if (m_peers.size() >= maxPeersCompared && !m_peers.contains(peer.peer))
            continue;
        Stream &stream = m_peers[peer.peer];
        if (!stream.own)
            stream.own = std::make_unique<StreamRecord>(m_session.sharedCalls(), peer.peer);
        if (!stream.other) {
            if (const auto end = m_streams->otherEnd(m_session.run().protocol, local, peer.address))
                stream.other = std::make_unique<StreamRecord>(end->calls, end->peer);
        }
        stream.own->read();
        if (stream.other)
            stream.other->read();
    }
}

qint64 StreamCuts::split() const
{
    qint64 count = 0;
    for (const auto &[peer, stream] : m_peers) {
        if (!stream.other)
            continue;
        const std::vector<Block> reads = newest(stream.own->received(), m_firstCall);
        for (const Block &send : newest(stream.other->sent(), 0)) {
            const auto parts = std::ranges::count_if(reads, [&send](const Block &read) {
                return read.offset < endOf(send) && endOf(read) > send.offset;
            });
            count += parts > 1 ? 1 : 0;
        }
    }
    return count;
}

qint64 StreamCuts::joined() const
{
    qint64 count = 0;
    for (const auto &[peer, stream] : m_peers) {
        if (!stream.other)
            continue;
        const std::vector<Block> sends = newest(stream.other->sent(), 0);
        for (const Block &read : newest(stream.own->received(), m_firstCall)) {
            const auto whole = std::ranges::count_if(sends, [&read](const Block &send) {
                return read.offset <= send.offset && endOf(read) >= endOf(send);
            });
            count += whole > 1 ? 1 : 0;
        }
    }
    return count;
}

} // namespace socketchat
