// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/stream/streamrows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 maxStreamCalls = 20'000; // limit for one refresh()
constexpr qint64 reframePause = 250; // ms

const StreamRows::Blocks &noBlocks()
{
    static const StreamRows::Blocks none;
    return none;
}

} // namespace

StreamRows::StreamRows(Session &session)
    : m_session(session)
{ }

void StreamRows::setStreams(std::shared_ptr<const StreamRegistry> streams)
{
    m_streams = std::move(streams);
}

void StreamRows::setPeer(PeerId peer)
{
    if (peer == m_peer)
        return;
    m_peer = peer;
    m_own.reset();
    m_other.reset();
    m_frames.clear();
    m_reframed = {};
    m_mustReframe = true;
    ++m_revision;
    if (peer != PeerId::None && peer != PeerId::Everyone)
        m_own.emplace(m_session.sharedCalls(), peer);
}

void StreamRows::setDirection(Direction direction)
{
    if (direction == m_direction)
        return;
    m_direction = direction;
    m_mustReframe = true;
    ++m_revision;
}

void StreamRows::setFraming(const Framing &framing)
{
    if (framing == m_framing)
        return;
    m_framing = framing;
    m_mustReframe = true;
    ++m_revision;
}

bool StreamRows::refresh()
{
    if (!m_own)
        return false;
    findOtherEnd();
    const auto seen = [this] {
        return std::array{m_own->bytesSent(), m_own->bytesReceived(),
                          m_other ? m_other->bytesSent() : 0,
                          m_other ? m_other->bytesReceived() : 0};
    };
    const auto before = seen();
    bool more = m_own->read(maxStreamCalls);
    if (m_other)
        more = m_other->read(maxStreamCalls) || more;
    if (seen() != before)
        ++m_revision;
    const quint64 revision = m_session.conversation().revision();
    if (m_direction != Direction::Received || (revision == m_reframedRevision && !m_mustReframe))
        return more;
    if (!m_mustReframe && m_sinceReframed.isValid() && m_sinceReframed.elapsed() < reframePause)
        return true;
    m_reframedRevision = revision;
    reframeBytes();
    return more;
}

void StreamRows::findOtherEnd()
{
    if (m_other || !m_streams)
        return;
    const SocketAddress local = m_session.localAddress();
    const SocketAddress remote = m_session.conversation().peerAddress(m_peer);
    if (local.isNull() || remote.isNull())
        return;
    if (const auto other = m_streams->otherEnd(m_session.run().protocol, local, remote)) {
        m_other.emplace(other->calls, other->peer);
        ++m_revision;
    }
}

void StreamRows::reframeBytes()
{
    m_mustReframe = false;
    m_sinceReframed.start();
    m_reframed = reframe(m_session.conversation(), m_peer, m_framing, maxReframed);
    m_frames.clear();
    if (m_framing.kind != Framing::Kind::Raw) {
        for (const ReframedMessage &frame : std::as_const(m_reframed.frames))
            m_frames.push_back({m_reframed.begin + frame.offset, frame.size, 0, -1, 0});
    }
    ++m_revision;
}

const StreamRecord *StreamRows::record(Row row) const
{
    const bool own = (row == Send) == (m_direction == Direction::Sent);
    const std::optional<StreamRecord> &which = own ? m_own : m_other;
    return which ? &*which : nullptr;
}

bool StreamRows::isAvailable(Row row) const
{
    return row != Frame
           || (m_direction == Direction::Received && m_framing.kind != Framing::Kind::Raw);
}

bool StreamRows::isKnown(Row row) const
{
    return row == Frame ? isAvailable(row) : record(row) != nullptr;
}

const StreamRows::Blocks &StreamRows::blocks(Row row) const
{
    if (row == Frame)
        return isAvailable(row) ? m_frames : noBlocks();
    const StreamRecord *known = record(row);
    if (!known)
        return noBlocks();
    return row == Send ? known->sent() : known->received();
}

Engine StreamRows::engine(Row row) const
{
    const Blocks &known = blocks(row);
    return known.empty() ? m_session.run().transport.engine : known.back().engine;
}

std::optional<FrameProblem> StreamRows::problem(qsizetype index) const
{
    return index >= 0 && index < m_reframed.frames.size() ? m_reframed.frames.at(index).problem
                                                          : std::nullopt;
}

qint64 StreamRows::end() const
{
    qint64 last = 0;
    for (const Row row : {Send, Recv}) {
        const Blocks &all = blocks(row);
        if (!all.empty())
            last = std::max(last, all.back().offset + all.back().length);
    }
    return last;
}

qsizetype StreamRows::blockAt(Row row, qint64 offset) const
{
    const Blocks &all = blocks(row);
    const auto after = std::ranges::upper_bound(all, offset, {}, &Block::offset);
    return after - all.begin() - 1;
}

QByteArray StreamRows::bytesAt(qint64 offset, qint64 most) const
{
    if (m_direction == Direction::Sent)
        return sentBytes(offset, most);
    return offset < m_reframed.begin ? QByteArray()
                                     : m_reframed.bytes.mid(offset - m_reframed.begin, most);
}

QByteArray StreamRows::sentBytes(qint64 offset, qint64 most) const
{
    if (!m_own)
        return {};
    const Blocks &sent = m_own->sent();
    const auto row = [this](const Block &block) {
        const QList<SocketCall> calls = m_session.calls().calls(block.call, 1);
        const bool kept = !calls.isEmpty() && m_session.calls().range().first <= block.call;
        return kept ? calls.front().message : -1;
    };
    qsizetype at = blockAt(Send, offset);
    if (at < 0)
        return {};
    const qint64 message = row(sent[size_t(at)]);
    if (message < 0)
        return {};
    // If the system took a message in pieces, its bytes begin with the first piece.
    constexpr qsizetype maxPieces = 256;
    for (qsizetype i = 0; i < maxPieces && at > 0 && row(sent[size_t(at - 1)]) == message; ++i)
        --at;
    const qint64 from = offset - sent[size_t(at)].offset;
    const auto found = m_session.conversation().message(message, from + most);
    return found ? found->payload.mid(from, most) : QByteArray();
}

} // namespace socketchat
