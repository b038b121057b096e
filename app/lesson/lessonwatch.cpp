// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/lessonwatch.h"

#include "app/net/errorcodes.h"
#include "app/net/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qint64 maxSeenAtOnce = 4096; // calls, and rows, processed per update
constexpr qint64 longestText = 4096; // bytes of a message compared with a text
constexpr qint64 rowsBack = 256; // in which the last start is looked for

using CheckKind = LessonCheck::Kind;

constexpr Word<Framing::Kind> framingWords[] = {{Framing::Kind::Raw, "raw"_L1},
                                                {Framing::Kind::Line, "line"_L1},
                                                {Framing::Kind::LengthPrefix, "length"_L1},
                                                {Framing::Kind::FixedSize, "fixed"_L1}};

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
    return std::ranges::any_of(words, [&](const auto &word) {
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

bool conditionsAre(const QString &asked, const NetworkConditions &conditions)
{
    const std::pair<QLatin1StringView, bool> words[] = {
            {"on"_L1, !conditions.isNeutral()},        {"off"_L1, conditions.isNeutral()},
            {"loss"_L1, conditions.loss > 0},          {"duplicate"_L1, conditions.duplication > 0},
            {"reorder"_L1, conditions.reordering > 0}, {"corrupt"_L1, conditions.corruption > 0},
            {"delay"_L1, conditions.delay > 0},
    };
    return std::ranges::any_of(
            words, [&asked](const auto &word) { return word.second && asked == word.first; });
}

bool isWaiting(const QString &call, const Session &session)
{
    const Transport::State state = session.state();
    const ConversationSetup &run = session.run();
    const SocketCallKind stepped = session.counters().step.waiting;
    if (run.transport.stepping)
        return stepped != SocketCallKind::None && call == socketCallName(stepped);
    if (state == Transport::State::Opening)
        return call == "connect"_L1 && run.role == Role::Client;
    if (state != Transport::State::Open)
        return false;
    if (!traitsOf(run.protocol).hasConnections)
        return call == "recvfrom"_L1;
    if (run.role == Role::Server)
        return call == "accept"_L1 && session.counters().acceptQueue.accepts;
    return call == "recv"_L1;
}

bool localIs(const QString &asked, const Session &session, const ParsedEndpoint &typed)
{
    const SocketAddress local = session.localAddress();
    if (session.state() != Transport::State::Open)
        return false;
    if (asked == "as-typed"_L1)
        return typed.ok() && typed.endpoint.isTakenBy(local);
    return local.family()
           == (asked == "ipv6"_L1 ? SocketAddress::Family::IPv6 : SocketAddress::Family::IPv4);
}

bool peersAre(qint64 number, const Session &session)
{
    // Calls are seen before Session::refresh(): until then its peers are those of the last run.
    const bool open = session.state() == Transport::State::Open;
    const auto connected =
            open ? std::ranges::count_if(session.peers(), &PeerSummary::connected) : 0;
    return number == 0 ? connected == 0 : connected >= number;
}

bool holds(const LessonCheck &check, const Session &session, const LessonSurroundings &around)
{
    const ConversationSetup &chosen = session.setup();
    switch (check.kind) {
    case CheckKind::Address:
        return around.addressAtRest && addressHas(check, chosen.parsed());
    case CheckKind::Protocol:
        return check.text == traitsOf(chosen.protocol).scheme;
    case CheckKind::Sockets:
        return check.text == engineWord(chosen.transport.engine);
    case CheckKind::Role:
        return (check.text == "server"_L1) == (chosen.role == Role::Server);
    case CheckKind::State:
        return session.state()
               == (check.text == "open"_L1 ? Transport::State::Open : Transport::State::Closed);
    case CheckKind::Local:
        return localIs(check.text, session, chosen.parsed());
    case CheckKind::Waiting:
        return isWaiting(check.text, session);
    case CheckKind::Peers:
        return peersAre(check.number, session);
    case CheckKind::Reply:
        return replyModeName(chosen.reply) == check.text;
    case CheckKind::Framing:
        return wordOf(framingWords, chosen.framing.kind) == check.text;
    case CheckKind::Encoding:
        return TextEncoding::named(check.text) == chosen.encoding;
    case CheckKind::ReceiveSize:
        return chosen.transport.receiveSize <= check.number;
    case CheckKind::Reading:
        return (check.text == "paused"_L1) == around.readingPaused;
    case CheckKind::Accept:
        return wordOf(acceptingWords, chosen.transport.accepting) == check.text;
    case CheckKind::Queue:
        return session.state() == Transport::State::Open
               && session.counters().acceptQueue.waiting >= check.number;
    case CheckKind::ReuseAddress:
        return chosen.transport.reuseAddress == (check.text == "on"_L1);
    case CheckKind::Stepping:
        return chosen.transport.stepping == (check.text == "on"_L1);
    case CheckKind::TcpState:
        return tcpStateName(around.tcpStates[0]) == check.text;
    case CheckKind::PeerState:
        return tcpStateName(around.tcpStates[1]) == check.text;
    case CheckKind::Conditions:
        return conditionsAre(check.text, chosen.conditions);
    case CheckKind::Page:
        // Stream and Datagrams are the same page.
        return check.text == around.page
               || (check.text == "datagram"_L1 && around.page == "stream"_L1);
    default:
        return false;
    }
}

bool measures(const LessonCheck &check, const Message &message)
{
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
    case LessonCheck::Measure::BeyondAscii:
        return std::ranges::any_of(message.payload, [](char byte) { return byte & 0x80; });
    case LessonCheck::Measure::ToAll:
        return message.peer == PeerId::Everyone && !message.isPassedOn();
    case LessonCheck::Measure::PassedOn:
        return message.isPassedOn();
    case LessonCheck::Measure::Split:
    case LessonCheck::Measure::Joined:
        return false; // see seeCuts()
    }
    return false;
}

bool fits(const LessonCheck &check, const Message &message)
{
    switch (check.kind) {
    case CheckKind::Received:
        return message.kind == MessageKind::Received && measures(check, message);
    case CheckKind::Sent:
        return message.kind == MessageKind::Sent && measures(check, message);
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

} // namespace

LessonWatch::LessonWatch(Session &session)
    : m_session(session)
    , m_cuts(session)
{ }

void LessonWatch::setStreams(std::shared_ptr<const StreamRegistry> streams)
{
    m_cuts.setStreams(std::move(streams));
}

void LessonWatch::begin(const QList<LessonCheck> &checks)
{
    m_checks.clear();
    for (const LessonCheck &check : checks)
        m_checks.append(Watched{check});
    m_unsettled.clear();
    m_failure.reset();
    m_cuts.begin();
    m_nextCall = m_session.calls().range().end;
    m_nextRow = m_session.conversation().range().end;
    m_firstRow = m_nextRow;
    const Conversation &conversation = m_session.conversation();
    const qint64 first = std::max(conversation.range().first, m_nextRow - rowsBack);
    for (qint64 row = first; row < m_nextRow; ++row) {
        if (const auto message = conversation.message(row, longestText))
            seeRefusal(*message);
    }
}

bool LessonWatch::update(const LessonSurroundings &surroundings, const QList<LessonOther> &others)
{
    // States first: some events count only in a certain state.
    for (Watched &watched : m_checks) {
        const LessonCheck &check = watched.check;
        if (check.otherWindow) {
            watched.holds = std::ranges::any_of(others, [&check](const LessonOther &other) {
                return holds(check, *other.session, other.surroundings);
            });
        } else if (check.kind == CheckKind::Selected) {
            watched.holds = surroundings.selectedMessage >= m_firstRow;
        } else if (check.kind == CheckKind::Forbidden) {
            watched.holds = m_forbidden && m_session.state() == Transport::State::Closed;
        } else if (!check.happens()) {
            watched.holds = holds(check, m_session, surroundings);
        }
    }
    const auto calls = m_session.calls().range();
    m_nextCall = std::max(m_nextCall, calls.first);
    const QList<SocketCall> newCalls = m_session.calls().calls(m_nextCall, maxSeenAtOnce);
    for (const SocketCall &call : newCalls)
        see(call);
    m_nextCall += newCalls.size();

    const auto rows = m_session.conversation().range();
    m_nextRow = std::max(m_nextRow, rows.first);
    const qint64 end = std::min(rows.end, m_nextRow + maxSeenAtOnce);
    for (; m_nextRow < end; ++m_nextRow) {
        if (const auto message = m_session.conversation().message(m_nextRow, longestText))
            see(*message);
    }
    seeWhatWasHit();
    seeCuts();
    return m_nextCall < calls.end || m_nextRow < rows.end;
}

bool LessonWatch::isMet(qsizetype check) const
{
    const Watched &watched = m_checks.at(check);
    return watched.check.happens() ? watched.seen >= watched.check.number : watched.holds;
}

bool LessonWatch::allMet() const
{
    bool all = !m_checks.isEmpty();
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        const bool stands = m_checks.at(i).check.instead;
        if (stands && isMet(i))
            return true;
        all = all && (stands || isMet(i));
    }
    return all;
}

template<typename Fits>
void LessonWatch::count(Fits &&fits)
{
    bool allBefore = true;
    for (qsizetype i = 0; i < m_checks.size(); ++i) {
        Watched &watched = m_checks[i];
        if (watched.check.happens() && (allBefore || !watched.check.afterwards)
            && fits(watched.check))
            ++watched.seen;
        allBefore = allBefore && (watched.check.instead || isMet(i));
    }
}

void LessonWatch::see(const SocketCall &call)
{
    // A pending connect is not a failure; another call reports its result.
    const bool failed = call.result < 0 && !socketCallHasBegun(call);
    const QString error = failed ? systemErrorName(call) : QString();
    count([&](const LessonCheck &check) {
        return (check.kind == CheckKind::Call || check.kind == CheckKind::CallFails)
               && check.text == socketCallName(call.call)
               && failed == (check.kind == CheckKind::CallFails)
               && (check.value.isEmpty() || check.value == error
                   || (check.value == "partial"_L1 && call.result < call.size));
    });
}

/// The effect of conditions is known once the message was sent or has failed.
void LessonWatch::seeWhatWasHit()
{
    while (!m_unsettled.empty()) {
        const auto message = m_session.conversation().message(m_unsettled.front(), 0);
        if (message && message->flags.testFlag(MessageFlag::Queued))
            return;
        m_unsettled.pop_front();
        if (!message)
            continue;
        count([&message](const LessonCheck &check) {
            return check.kind == CheckKind::Hit && wasHit(check, *message);
        });
    }
}

void LessonWatch::seeCuts()
{
    const auto isCut = [](const Watched &each) {
        return each.check.measure == LessonCheck::Measure::Split
               || each.check.measure == LessonCheck::Measure::Joined;
    };
    if (std::ranges::none_of(m_checks, isCut))
        return;
    m_cuts.refresh();
    for (Watched &watched : m_checks) {
        if (isCut(watched)) {
            watched.seen = watched.check.measure == LessonCheck::Measure::Split ? m_cuts.split()
                                                                                : m_cuts.joined();
        }
    }
}

void LessonWatch::seeRefusal(const Message &message)
{
    if (message.kind == MessageKind::Opened)
        m_forbidden = false;
    if (message.kind != MessageKind::Error)
        return;
    // Without the right there is no socket at all; an address may be refused for another reason.
    const TransportError error = TransportError::fromBytes(message.payload);
    m_forbidden = error.kind == TransportErrorKind::PermissionDenied
                  && error.call == SocketCallKind::Socket;
}

void LessonWatch::see(const Message &message)
{
    seeRefusal(message);
    const auto asksFor = [this](std::initializer_list<CheckKind> kinds) {
        return std::ranges::any_of(m_checks, [&kinds](const Watched &each) {
            return std::ranges::find(kinds, each.check.kind) != kinds.end();
        });
    };
    if (message.kind == MessageKind::Sent && asksFor({CheckKind::Hit}))
        m_unsettled.push_back(message.number);
    if (message.kind == MessageKind::Error
        && !asksFor({CheckKind::Error, CheckKind::CallFails, CheckKind::Forbidden}))
        m_failure = TransportError::fromBytes(message.payload);
    else if (message.kind == MessageKind::Opened)
        m_failure.reset();
    count([&message](const LessonCheck &check) { return fits(check, message); });
}

} // namespace socketchat
