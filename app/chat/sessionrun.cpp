// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionrun.h"

#include "app/net/clock.h"

#include <utility>

namespace socketchat {

SessionRun::SessionRun(const ConversationSetup &runSetup,
                       std::shared_ptr<Conversation> conversation, std::shared_ptr<CallLog> calls,
                       std::shared_ptr<SessionSnapshot> snapshot, QObject *parent)
    : setup(runSetup)
    , publisher(std::move(snapshot), std::move(calls), parent)
    , m_isStream(traitsOf(runSetup.protocol).isStream)
    , m_conversation(std::move(conversation))
{ }

SessionPeer *SessionRun::find(PeerId peer)
{
    if (m_latest && m_latest->summary.peer == peer)
        return m_latest;
    const auto found = peers.find(peer);
    m_latest = found == peers.end() ? nullptr : &found->second;
    return m_latest;
}

ReplyMode SessionRun::replyMode(const SessionPeer &peer) const
{
    switch (peer.summary.reply) {
    case PeerReply::Usual:
        break;
    case PeerReply::Echo:
        return ReplyMode::Echo;
    case PeerReply::Room:
        return ReplyMode::Room;
    case PeerReply::Rules:
    case PeerReply::Nothing:
        return ReplyMode::Manual;
    }
    return setup.reply;
}

SessionPeer &SessionRun::addPeer(PeerId id, const SocketAddress &address)
{
    SessionPeer &peer = peers.try_emplace(id, isStream() ? setup.framing : Framing{},
                                          setup.protocol, address.port())
                                .first->second;
    peer.summary.peer = id;
    peer.summary.address = address;
    peer.summary.since = peer.summary.last = nowNs();
    return peer;
}

void SessionRun::removePeer(SessionPeer &peer, PeerId server)
{
    m_latest = nullptr;
    auto removed = peers.extract(peer.summary.peer);
    publisher.removePeer(removed.mapped(), server);
}

MessageFlags SessionRun::streamFlags() const
{
    return isStream() && setup.framing.kind == Framing::Kind::Raw
                   ? MessageFlags(MessageFlag::ContinuesStream)
                   : MessageFlags();
}

void SessionRun::addEvent(MessageKind kind, PeerId peer, QByteArrayView payload, qint64 time)
{
    MessageFlags flags;
    flags.setFlag(MessageFlag::OfServer, isServer());
    flags.setFlag(MessageFlag::OfDatagrams, !traitsOf(setup.protocol).hasConnections);
    flags.setFlag(MessageFlag::OfTls, traitsOf(setup.protocol).isEncrypted);
    m_conversation->append(kind, peer, payload, time ? time : nowNs(), flags);
    publisher.markChanged();
}

void SessionRun::addEvent(MessageKind kind, PeerId peer, qint64 number)
{
    addEvent(kind, peer, QByteArray::number(number));
}

void SessionRun::addRefusedFrame(SessionPeer &peer, FrameProblem problem, QByteArrayView bytes)
{
    QByteArray payload(1, char(problem));
    payload.append(bytes);
    if (peer.echo)
        peer.echo->received(bytes, nowNs());
    addEvent(MessageKind::FrameRefused, peer.summary.peer, payload);
}

void SessionRun::finishFraming(SessionPeer &peer)
{
    peer.framer.finish([this, &peer](FrameProblem problem, QByteArrayView bytes) {
        addRefusedFrame(peer, problem, bytes);
    });
}

} // namespace socketchat
