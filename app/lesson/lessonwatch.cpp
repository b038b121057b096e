// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonwatch.h"

#include "app/net/errorcodes.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 mostSeenAtOnce = 4096; // calls, and rows, looked at in one update
constexpr qint64 longestText = 4096; // bytes of a message that a text is compared with

using CheckKind = LessonCheck::Kind;

/// What happens, and is counted; everything else is, or is not.
bool happens(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Call:
    case CheckKind::CallFails:
    case CheckKind::Received:
    case CheckKind::Sent:
    case CheckKind::Echo:
    case CheckKind::Event:
    case CheckKind::Error:
    case CheckKind::Hit:
        return true;
    default:
        return false;
    }
}

QLatin1StringView framingWord(Framing::Kind kind)
{
    switch (kind) {
    case Framing::Kind::Raw:
        return "raw"_L1;
    case Framing::Kind::Line:
        return "line"_L1;
    case Framing::Kind::LengthPrefix:
        return "length"_L1;
    case Framing::Kind::FixedSize:
        return "fixed"_L1;
    }
    return {};
}

std::optional<EndpointPartKind> partNamed(QStringView name)
{
    constexpr std::pair<QLatin1StringView, EndpointPartKind> parts[] = {
            {"scheme"_L1, EndpointPartKind::Scheme},
            {"user"_L1, EndpointPartKind::User},
            {"password"_L1, EndpointPartKind::Password},
            {"host"_L1, EndpointPartKind::Host},
            {"port"_L1, EndpointPartKind::Port},
            {"path"_L1, EndpointPartKind::Path},
            {"query"_L1, EndpointPartKind::Query},
            {"fragment"_L1, EndpointPartKind::Fragment},
    };
    for (const auto &[word, kind] : parts) {
        if (name == word)
            return kind;
    }
    return {};
}

bool wasHit(const LessonCheck &check, const Message &message)
{
    constexpr std::pair<QLatin1StringView, MessageFlag> words[] = {
            {"lost"_L1, MessageFlag::Lost},           {"duplicated"_L1, MessageFlag::Duplicated},
            {"reordered"_L1, MessageFlag::Reordered}, {"corrupted"_L1, MessageFlag::Corrupted},
            {"delayed"_L1, MessageFlag::Delayed},
    };
    return std::any_of(std::begin(words), std::end(words), [&](const auto &word) {
        return check.text == word.first && message.flags.testFlag(word.second);
    });
}

bool addressHas(const LessonCheck &check, const ParsedEndpoint &endpoint)
{
    const auto kind = partNamed(check.text);
    const EndpointPart *part = kind && endpoint.ok() ? endpoint.part(*kind) : nullptr;
    if (!part || part->value.isEmpty())
        return false;
    return check.value.isEmpty() ? part->typed : part->value == check.value;
}

} // namespace

LessonWatch::LessonWatch(Session &session)
    : m_session(session)
{ }

void LessonWatch::begin(const QList<LessonCheck> &checks)
{
    m_checks.clear();
    for (const LessonCheck &check : checks)
        m_checks.append(Watched{check});
    m_unsettled.clear();
    m_nextCall = m_session.calls().range().end;
    m_nextRow = m_session.conversation().range().end;
}

bool LessonWatch::update()
{
    const auto calls = m_session.calls().range();
    m_nextCall = std::max(m_nextCall, calls.first);
    const QList<SocketCall> newCalls = m_session.calls().calls(m_nextCall, mostSeenAtOnce);
    for (const SocketCall &call : newCalls)
        see(call);
    m_nextCall += newCalls.size();

    const auto rows = m_session.conversation().range();
    m_nextRow = std::max(m_nextRow, rows.first);
    const qint64 end = std::min(rows.end, m_nextRow + mostSeenAtOnce);
    for (; m_nextRow < end; ++m_nextRow) {
        if (const auto message = m_session.conversation().message(m_nextRow, longestText))
            see(*message);
    }
    seeWhatWasHit();
    for (Watched &watched : m_checks) {
        if (!happens(watched.check.kind))
            watched.holds = holds(watched.check);
    }
    return m_nextCall < calls.end || m_nextRow < rows.end;
}

bool LessonWatch::isMet(qsizetype check) const
{
    const Watched &watched = m_checks.at(check);
    return happens(watched.check.kind) ? watched.seen >= watched.check.number : watched.holds;
}

bool LessonWatch::allMet() const
{
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        if (!isMet(i))
            return false;
    }
    return !m_checks.isEmpty();
}

void LessonWatch::see(const SocketCall &call)
{
    // Connecting has begun, and how it ends is told by another call: that is no failure.
    const bool failed = call.result < 0 && !socketCallHasBegun(call);
    const QString error = failed ? systemErrorName(call) : QString();
    for (Watched &watched : m_checks) {
        const LessonCheck &check = watched.check;
        if (check.kind != CheckKind::Call && check.kind != CheckKind::CallFails)
            continue;
        if (check.text != socketCallName(call.call)
            || failed != (check.kind == CheckKind::CallFails))
            continue;
        if (check.value.isEmpty() || check.value == error)
            ++watched.seen;
    }
}

/// What conditions do to a message is known once the system has taken it, or never will.
void LessonWatch::seeWhatWasHit()
{
    while (!m_unsettled.empty()) {
        const auto message = m_session.conversation().message(m_unsettled.front(), 0);
        if (message && message->flags.testFlag(MessageFlag::Queued))
            return;
        m_unsettled.pop_front();
        for (Watched &watched : m_checks) {
            if (message && watched.check.kind == CheckKind::Hit && wasHit(watched.check, *message))
                ++watched.seen;
        }
    }
}

void LessonWatch::see(const Message &message)
{
    const bool asked = std::any_of(m_checks.cbegin(), m_checks.cend(), [](const Watched &each) {
        return each.check.kind == CheckKind::Hit;
    });
    if (asked && message.kind == MessageKind::Sent)
        m_unsettled.push_back(message.number);
    for (Watched &watched : m_checks) {
        if (fits(watched.check, message))
            ++watched.seen;
    }
}

bool LessonWatch::fits(const LessonCheck &check, const Message &message) const
{
    switch (check.kind) {
    case CheckKind::Received:
    case CheckKind::Sent:
        if (message.kind
            != (check.kind == CheckKind::Sent ? MessageKind::Sent : MessageKind::Received))
            return false;
        switch (check.measure) {
        case LessonCheck::Measure::Any:
            return true;
        case LessonCheck::Measure::Text:
            return textOfUtf8(message.payload).trimmed() == check.value;
        case LessonCheck::Measure::Size:
            return message.size == check.value.toLongLong();
        case LessonCheck::Measure::Empty:
            return message.size == 0;
        case LessonCheck::Measure::Cut:
            return message.flags.testFlag(MessageFlag::Cut);
        }
        return false;
    case CheckKind::Echo:
        return message.flags.testFlag(MessageFlag::ExactEcho);
    case CheckKind::Event:
        return (check.text == "joined"_L1 && message.kind == MessageKind::PeerConnected)
               || (check.text == "left"_L1 && message.kind == MessageKind::PeerDisconnected)
               || (check.text == "finished"_L1 && message.kind == MessageKind::PeerFinished)
               || (check.text == "dropped"_L1 && message.kind == MessageKind::KernelDropped)
               || (check.text == "refused"_L1 && message.kind == MessageKind::FrameRefused);
    case CheckKind::Error:
        return message.kind == MessageKind::Error
               && TransportError::fromBytes(message.payload).name() == check.value;
    default:
        return false;
    }
}

bool LessonWatch::holds(const LessonCheck &check) const
{
    const ConversationSetup &chosen = m_session.setup();
    const bool open = m_session.state() == Transport::State::Open;
    switch (check.kind) {
    case CheckKind::Address:
        return addressHas(check, chosen.parsed());
    case CheckKind::Protocol:
        return check.text == traitsOf(chosen.protocol).scheme;
    case CheckKind::Sockets:
        return check.text == engineWord(chosen.transport.engine);
    case CheckKind::Role:
        return (check.text == "server"_L1) == (chosen.role == Role::Server);
    case CheckKind::State:
        return check.text == "open"_L1 ? open : m_session.state() == Transport::State::Closed;
    case CheckKind::Local:
        return open
               && m_session.localAddress().family()
                          == (check.text == "ipv6"_L1 ? SocketAddress::Family::IPv6
                                                      : SocketAddress::Family::IPv4);
    case CheckKind::Waiting:
        return isWaiting(check.text);
    case CheckKind::Peers: {
        const auto &peers = m_session.peers();
        return std::count_if(peers.begin(), peers.end(),
                             [](const PeerSummary &peer) { return peer.connected; })
               >= check.number;
    }
    case CheckKind::Reply:
        return replyModeName(chosen.reply) == check.text;
    case CheckKind::Framing:
        return framingWord(chosen.framing.kind) == check.text;
    case CheckKind::Encoding:
        return TextEncoding::named(check.text) == chosen.encoding;
    case CheckKind::ReceiveSize:
        return chosen.transport.receiveSize <= check.number;
    case CheckKind::Reading:
        return (check.text == "paused"_L1) == !m_session.isReading();
    case CheckKind::Conditions:
        return (check.text == "on"_L1) == !chosen.conditions.isNeutral();
    default:
        return false;
    }
}

bool LessonWatch::isWaiting(const QString &call) const
{
    const Transport::State state = m_session.state();
    const ConversationSetup &run = m_session.run();
    if (state == Transport::State::Opening)
        return call == "connect"_L1 && run.role == Role::Client;
    if (state != Transport::State::Open)
        return false;
    if (!traitsOf(run.protocol).hasConnections)
        return call == "recvfrom"_L1;
    return call == (run.role == Role::Server ? "accept"_L1 : "recv"_L1);
}

} // namespace socketchat
