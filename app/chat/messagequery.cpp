// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/messagequery.h"

#include <algorithm>

namespace socketchat {

namespace {

constexpr qsizetype rememberedPeers = 20'000;

MessageFilter::Kind kindOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Received:
    case MessageKind::Sent:
        return MessageFilter::Kind::Messages;
    case MessageKind::Opened:
    case MessageKind::Closed:
    case MessageKind::PeerConnected:
    case MessageKind::PeerFinished:
    case MessageKind::PeerDisconnected:
    case MessageKind::PeerReadsAgain:
    case MessageKind::Rule:
    case MessageKind::Relay:
    case MessageKind::Program:
    case MessageKind::Blocked:
    case MessageKind::File:
        return MessageFilter::Kind::Connections;
    case MessageKind::Error:
    case MessageKind::KernelDropped:
    case MessageKind::FrameRefused:
    case MessageKind::PeerStalled:
    case MessageKind::EchoLoop:
    case MessageKind::Unsent:
        break;
    }
    return MessageFilter::Kind::Problems;
}

} // namespace

bool MessageFilter::isEverything() const
{
    static const MessageFilter everything;
    return *this == everything;
}

bool isPlainAsciiText(QByteArrayView bytes)
{
    // In blocks: without an exit, the compiler vectorises the inner loop.
    constexpr qsizetype block = 128;
    for (qsizetype at = 0; at < bytes.size(); at += block) {
        uint other = 0;
        for (const char signedByte : bytes.sliced(at, std::min(block, bytes.size() - at))) {
            const auto byte = uchar(signedByte);
            const bool printable = uchar(byte - 0x20) < 0x7f - 0x20;
            other |= uint(!printable & (byte != '\n') & (byte != '\t'));
        }
        if (other)
            return false;
    }
    return true;
}

MessageQuery::MessageQuery(const MessageFilter &filter, const SearchTerm &term)
    : m_filter(filter)
    , m_patterns{TextPattern(filter.text), TextPattern(term)}
    , m_asked{!filter.text.typed.isEmpty(), !term.typed.isEmpty()}
{
    for (int i = 0; i < 2; ++i) {
        m_needsPayload |= m_asked[i];
        m_broken |= m_asked[i] && m_patterns[i].isEmpty();
    }
}

bool MessageQuery::needsPayloadOnly() const
{
    return m_needsPayload && !m_broken && m_filter.direction == MessageFilter::Direction::Both
           && m_filter.kind == MessageFilter::Kind::All && m_filter.smallest == 0
           && !m_filter.largest && m_filter.peer.isEmpty() && m_filter.echoes;
}

bool MessageQuery::foldsEchoes() const
{
    return !m_filter.echoes && m_filter.direction == MessageFilter::Direction::Both;
}

bool MessageQuery::mayMatch(const Message &message, const MessageReader &reader) const
{
    if (m_broken)
        return false;
    using Direction = MessageFilter::Direction;
    if ((m_filter.direction == Direction::Received && message.kind != MessageKind::Received)
        || (m_filter.direction == Direction::Sent && message.kind != MessageKind::Sent))
        return false;
    if (m_filter.kind != MessageFilter::Kind::All && m_filter.kind != kindOf(message.kind))
        return false;
    if (m_filter.smallest > 0 || m_filter.largest) {
        if (!message.isMessage() || message.size < m_filter.smallest
            || (m_filter.largest && message.size > *m_filter.largest))
            return false;
    }
    return m_filter.peer.isEmpty() || isFromPeer(message.peer, reader);
}

bool MessageQuery::isFromPeer(PeerId peer, const MessageReader &reader) const
{
    if (peer == PeerId::Everyone)
        return true;
    if (peer == PeerId::None)
        return false;
    if (const auto known = m_peers.constFind(peer); known != m_peers.cend())
        return *known;
    if (m_peers.size() >= rememberedPeers)
        m_peers.clear();
    const bool is = reader.peerAddress(peer).contains(m_filter.peer, Qt::CaseInsensitive);
    m_peers.insert(peer, is);
    return is;
}

TextPattern::Outcome MessageQuery::matches(const Message &message,
                                           const MessageReader &reader) const
{
    using Outcome = TextPattern::Outcome;
    // The text is created at most once for both patterns.
    std::optional<QString> text;
    std::optional<bool> plain;
    for (int i = 0; i < 2; ++i) {
        if (!m_asked[i])
            continue;
        const TextPattern &pattern = m_patterns[i];
        Outcome outcome = Outcome::NoMatch;
        if (pattern.isForBytes()) {
            if (message.isMessage())
                outcome = pattern.matchBytes(message.payload);
        } else {
            if (!plain)
                plain = message.isMessage() && reader.isPlainAscii(message);
            if (!*plain && !text)
                text = reader.text(message);
            outcome = *plain ? pattern.matchPlainAscii(message.payload) : pattern.matchText(*text);
        }
        if (outcome != Outcome::Match)
            return outcome;
    }
    return Outcome::Match;
}

} // namespace socketchat
