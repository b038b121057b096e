// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionworker.h"

#include "app/net/clock.h"
#include "app/net/conditions/conditionedtransport.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
// Replies that a peer has not read yet, above which nothing more is read from it: what it sends
// then waits in its own kernel instead of in our memory. Generous, because a plain program may send
// all it has before it reads; less so when many peers do that at once.
constexpr qint64 repliesUnread = 64 * 1024 * 1024; // bytes of memory
constexpr qint64 repliesUnreadWhenCrowded = 1024 * 1024;
constexpr int readerCheckTime = 1000; // ms
// News are for people: more often than this they would cost round trips and show nobody more.
constexpr int newsInterval = 1; // ms
// In a flood the window looks less often as well, and whoever is told has as much to do each time.
constexpr int newsIntervalInFlood = 8; // ms
constexpr qint64 flood = 4; // messages in a millisecond: nobody reads so many
constexpr size_t callsTogether = 64; // written down under one lock; few enough to stay in the cache
} // namespace

SessionWorker::SessionWorker(const SessionOptions &options,
                             std::shared_ptr<Conversation> conversation,
                             std::shared_ptr<CallLog> calls, std::shared_ptr<SessionSnapshot> news)
    : m_options(options)
    , m_isStream(traitsOf(options.endpoint.protocol).isStream)
    , m_conversation(std::move(conversation))
    , m_calls(std::move(calls))
    , m_news(std::move(news))
    , m_send([this](QByteArrayView bytes, Responder::Reply to) { reply(bytes, to); })
    , m_seconds(m_news->counters.since) // nobody else has the news yet
{
    m_counters.since = m_news->counters.since;
    m_news->roundTrips.clear();
    setReplyMode(options.reply);
    m_readerCheck.setParent(this); // so that it moves to the network thread, too
    m_readerCheck.setInterval(readerCheckTime);
    connect(&m_readerCheck, &QTimer::timeout, this, &SessionWorker::lookWhoReads);
    m_nextNews.setParent(this);
    m_nextNews.setSingleShot(true);
    m_nextNews.setTimerType(Qt::PreciseTimer);
    connect(&m_nextNews, &QTimer::timeout, this, &SessionWorker::publish);
}

SessionWorker::~SessionWorker()
{
    const QMutexLocker done(&m_news->mutex); // see Session::endThread()
    if (m_transport)
        stopListening();
}

void SessionWorker::start(std::unique_ptr<Transport> transport)
{
    m_transport = std::move(transport);
    connectTransport();
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &SessionWorker::publishSoon);
    setConditions(m_options.conditions);
    m_transport->open(m_options.endpoint);
}

void SessionWorker::connectTransport()
{
    Transport *const source = m_transport.get();
    connect(source, &Transport::stateChanged, this, &SessionWorker::stateChanged);
    connect(source, &Transport::peerConnected, this, &SessionWorker::peerConnected);
    connect(source, &Transport::peerFinished, this, &SessionWorker::peerFinished);
    connect(source, &Transport::peerDisconnected, this, &SessionWorker::peerDisconnected);
    connect(source, &Transport::drained, this, &SessionWorker::drained);
    connect(source, &Transport::bytesDropped, this, &SessionWorker::bytesDropped);
    connect(source, &Transport::droppedByKernel, this, &SessionWorker::droppedByKernel);
    connect(source, &Transport::errorOccurred, this, &SessionWorker::errorOccurred);
    connect(source, &Transport::datagramCut, this,
            [this](PeerId, qint64 size) { m_wholeDatagram = size; });
    source->setListener(this);
}

void SessionWorker::stopListening()
{
    m_transport->disconnect(this);
    m_transport->setListener(nullptr);
}

MessageFlags SessionWorker::streamFlags() const
{
    return isStream() && m_options.framing.kind == Framing::Kind::Raw
                   ? MessageFlags(MessageFlag::ContinuesStream)
                   : MessageFlags();
}

SessionWorker::Peer *SessionWorker::find(PeerId peer)
{
    if (m_latest && m_latest->summary.peer == peer)
        return m_latest;
    const auto found = m_peers.find(peer);
    m_latest = found == m_peers.end() ? nullptr : &found->second;
    return m_latest;
}

void SessionWorker::publishSoon()
{
    if (!m_changed || m_nextNews.isActive())
        return;
    const qint64 since = m_lastNews.isValid() ? m_lastNews.elapsed() : newsIntervalInFlood;
    if (since < newsInterval || (m_inFlood && since < newsIntervalInFlood))
        m_nextNews.start(m_inFlood ? newsIntervalInFlood : newsInterval);
    else
        publish();
}

void SessionWorker::called(const SocketCall &call)
{
    m_callsMade.push_back(call);
    m_changed = true;
    if (m_callsMade.size() >= callsTogether)
        logCalls();
}

void SessionWorker::logCalls()
{
    m_calls->append(m_callsMade);
    m_callsMade.clear();
}

void SessionWorker::publish()
{
    if (!std::exchange(m_changed, false))
        return;
    const qint64 messages = m_counters.messagesReceived + m_counters.messagesSent;
    const qint64 more = messages - std::exchange(m_messagesTold, messages);
    const qint64 since = m_lastNews.isValid() ? m_lastNews.restart() : (m_lastNews.start(), 0);
    m_inFlood = more > flood * std::max<qint64>(since, 1);
    logCalls();
    bool first = false;
    {
        const QMutexLocker lock(&m_news->mutex);
        m_news->counters = m_counters;
        m_news->current = m_seconds.current(trafficBetween(SessionCounters(), m_counters));
        for (const PeerId id : m_changedPeers) {
            Peer *peer = find(id);
            if (peer && std::exchange(peer->changed, false))
                tellSummaryLocked(*peer);
        }
        first = std::exchange(m_news->armed, false);
    }
    m_changedPeers.clear();
    if (first)
        Q_EMIT news();
}

void SessionWorker::tellSummaryLocked(Peer &peer)
{
    std::vector<PeerSummary> &told = m_news->changedPeers;
    if (std::exchange(peer.toldWhen, m_news->timesTaken) == m_news->timesTaken) {
        told[peer.toldAt] = peer.summary;
        return;
    }
    peer.toldAt = told.size();
    told.push_back(peer.summary);
}

void SessionWorker::measure(Peer &peer)
{
    const qint64 queued = m_transport->queuedBytes(peer.summary.peer);
    peer.summary.bytesQueued = queued;
    if (!isStream())
        return; // datagrams wait in one bounded queue
    qint64 memory = peer.framer.memory();
    if (queued > 0) {
        memory += m_transport->queuedMemory(peer.summary.peer);
        if (!m_readerCheck.isActive())
            m_readerCheck.start();
    }
    if (peer.dropped)
        memory = 0; // in a moment
    const qint64 before = std::exchange(peer.memory, memory);
    m_memory += memory - before;
    if (memory > before && m_memory > m_options.transport.memoryLimit)
        makeRoom();
}

void SessionWorker::makeRoom()
{
    while (m_memory > m_options.transport.memoryLimit) {
        const auto greediest = std::ranges::max_element(
                m_peers, {}, [](const auto &entry) { return entry.second.memory; });
        if (greediest == m_peers.end() || greediest->second.memory == 0)
            return;
        Peer &peer = greediest->second;
        if (peer.framer.memory() * 2 > peer.memory)
            giveUpMessage(peer);
        else
            drop(peer);
    }
}

void SessionWorker::giveUpMessage(Peer &peer)
{
    peer.framer.giveUp([this, &peer](FrameProblem problem, QByteArrayView bytes) {
        refuse(peer, problem, bytes);
    });
    measure(peer);
    changed(peer);
}

void SessionWorker::drop(Peer &peer)
{
    peer.dropped = true;
    peer.leaving = true;
    measure(peer);
    m_transport->dropPeer(peer.summary.peer);
}

void SessionWorker::changed(Peer &peer)
{
    m_changed = true;
    if (!std::exchange(peer.changed, true))
        m_changedPeers.push_back(peer.summary.peer);
}

/// Writes down the second that is over.
void SessionWorker::beginSecond(qint64 time)
{
    const Traffic totals = trafficBetween(SessionCounters(), m_counters);
    TrafficHistory::Second second = m_seconds.current(totals);
    m_seconds.begin(time, totals);
    const RoundTripHistogram trips = m_news->roundTrips.snapshot();
    const QMutexLocker lock(&m_news->mutex);
    second.setTrips(trips.since(m_news->tripsBefore));
    m_news->traffic.set(second);
    m_news->current = m_seconds.current(totals);
    m_news->tripsBefore = trips;
}

void SessionWorker::received(PeerId id, QByteArrayView bytes, qint64 time)
{
    Peer *peer = find(id);
    if (!peer)
        return;
    if (m_seconds.isOver(time))
        beginSecond(time);
    peer->summary.recent.in(m_seconds.number()).bytesReceived += bytes.size();
    peer->summary.bytesReceived += bytes.size();
    m_counters.bytesReceived += bytes.size();
    if (!isStream() || m_options.framing.kind == Framing::Kind::Raw) {
        deliver(*peer, bytes, time);
    } else {
        peer->framer.feed(
                bytes,
                [this, peer, time](QByteArrayView message) { deliver(*peer, message, time); },
                [this, peer](FrameProblem problem, QByteArrayView refused) {
                    refuse(*peer, problem, refused);
                });
    }
    if (isStream() && m_options.framing.kind != Framing::Kind::Raw)
        measure(*peer);
    m_sinceLook += bytes.size() + Conversation::rowOverhead;
    if (m_sinceLook > m_lookAfter)
        lookWhetherRead();
    // What comes after a stop was not accepted: it is shown, but it gets no answer.
    if (m_options.reply == ReplyMode::Echo && !m_stopping && !peer->leaving)
        echo(*peer, bytes, time);
    changed(*peer);
}

void SessionWorker::deliver(Peer &peer, QByteArrayView message, qint64 time)
{
    ++peer.summary.messagesReceived;
    ++peer.summary.recent.in(m_seconds.number()).messagesReceived;
    ++m_counters.messagesReceived;
    EchoMatcher::Verdict verdict;
    if (peer.awaitsEcho) {
        const qint64 awaited = peer.echo.awaited();
        verdict = peer.echo.received(message, time);
        // What differs in length is an answer; only what could have been an echo is called a wrong
        // one.
        if (verdict.flags.testFlag(MessageFlag::NotAnEcho) && message.size() != awaited)
            verdict = {};
        if (verdict.flags.testFlag(MessageFlag::ExactEcho)) {
            ++m_counters.echoesExact;
            const qint64 trip = verdict.roundTrip;
            m_news->roundTrips.add(trip);
            m_counters.lastRoundTrip = trip;
            m_counters.slowestRoundTrip = std::max(m_counters.slowestRoundTrip, trip);
            if (m_counters.fastestRoundTrip < 0 || trip < m_counters.fastestRoundTrip)
                m_counters.fastestRoundTrip = trip;
        } else if (verdict.flags.testFlag(MessageFlag::NotAnEcho)) {
            ++m_counters.echoesDifferent;
        }
    }
    MessageFlags flags = verdict.flags | streamFlags();
    flags.setFlag(MessageFlag::Cut, m_wholeDatagram >= 0);
    const qint64 row = m_conversation->append(MessageKind::Received, peer.summary.peer, message,
                                              time, flags, verdict.roundTrip);
    if (m_wholeDatagram >= 0)
        m_conversation->setDetail(row, std::exchange(m_wholeDatagram, -1));
    if (!m_stopping && !peer.leaving)
        m_responder->messageReceived(peer.summary.peer, peer.name, message, m_send);
}

void SessionWorker::refuse(Peer &peer, FrameProblem problem, QByteArrayView bytes)
{
    QByteArray payload(1, char(problem));
    payload.append(bytes);
    if (peer.awaitsEcho)
        peer.echo.received(bytes, nowNs());
    note(MessageKind::FrameRefused, peer.summary.peer, payload);
}

void SessionWorker::reply(QByteArrayView bytes, Responder::Reply to)
{
    if (to.to != PeerId::Everyone) {
        if (Peer *peer = find(to.to))
            replyTo(*peer, bytes);
        return;
    }
    const auto isAddressee = [to](const auto &entry) {
        return entry.first != to.except && !entry.second.leaving && !entry.second.finishing;
    };
    const auto addressees = qsizetype(std::ranges::count_if(m_peers, isAddressee));
    if (addressees == 0)
        return;
    const qint64 row = m_conversation->append(MessageKind::Sent, PeerId::Everyone, bytes, nowNs(),
                                              replyFlags());
    m_underway.insert({row, {{}, addressees, false}});
    for (auto &entry : m_peers) {
        if (!isAddressee(entry))
            continue;
        Peer &peer = entry.second;
        m_transport->send(bytes, entry.first, SendId(row));
        measure(peer);
        // Nobody else can be made to wait for a member that does not read.
        if (peer.memory > repliesUnread && !peer.dropped)
            drop(peer);
    }
}

void SessionWorker::replyTo(Peer &peer, QByteArrayView bytes)
{
    const PeerId id = peer.summary.peer;
    const qint64 row = m_conversation->append(MessageKind::Sent, id, bytes, nowNs(), replyFlags());
    m_transport->send(bytes, id, SendId(row));
    measure(peer);
    const bool crowded = m_memory > m_options.transport.memoryLimit / 4 * 3;
    const qint64 most = crowded ? repliesUnreadWhenCrowded : repliesUnread;
    if (peer.memory > most && !std::exchange(peer.paused, true)) {
        applyReading(peer);
        tellStalled(peer);
    }
}

void SessionWorker::send(const QByteArray &bytes, PeerId id, qint64 row)
{
    const qsizetype addressees = id == PeerId::Everyone ? qsizetype(m_peers.size()) : 1;
    m_underway.insert({row, {bytes, std::max<qsizetype>(addressees, 1), false}});
    if (id != PeerId::Everyone) {
        m_transport->send(bytes, id, SendId(row));
        if (Peer *peer = find(id)) {
            if (m_options.reply == ReplyMode::Echo)
                peer->loop.sent(bytes, nowNs());
            measure(*peer);
            changed(*peer);
        }
        return;
    }
    if (m_peers.empty())
        m_transport->send(bytes, id, SendId(row)); // which says that nobody is there
    for (auto &[each, peer] : m_peers) {
        m_transport->send(bytes, each, SendId(row));
        if (m_options.reply == ReplyMode::Echo)
            peer.loop.sent(bytes, nowNs());
        measure(peer);
    }
    tell();
}

void SessionWorker::sent(PeerId id, SendId send, qint64 bytes, qint64 time)
{
    const auto row = qint64(send);
    const bool thrownAway = !m_thrownAway.empty() && m_thrownAway.erase({id, row}) > 0;
    const auto underway = m_underway.find(row);
    Peer *peer = find(id);
    if (underway != m_underway.end()) {
        if (peer && !thrownAway && m_options.role == Role::Client) {
            peer->awaitsEcho = true;
            peer->echo.sent(underway->second.bytes, time);
        }
        if (--underway->second.outstanding <= 0) {
            m_conversation->setFlags(row,
                                     underway->second.failed ? MessageFlag::Failed : MessageFlags(),
                                     MessageFlag::Queued);
            m_underway.erase(underway);
        }
    } else {
        m_conversation->setFlags(row, {}, MessageFlag::Queued);
    }
    if (m_repetition.left > 0)
        scheduleRepeat();
    tell();
    if (thrownAway) {
        ++m_counters.thrownAway;
        return;
    }
    if (m_seconds.isOver(time))
        beginSecond(time);
    ++m_counters.messagesSent;
    m_counters.bytesSent += bytes;
    if (!peer)
        return;
    Traffic &recent = peer->summary.recent.in(m_seconds.number());
    ++recent.messagesSent;
    recent.bytesSent += bytes;
    ++peer->summary.messagesSent;
    peer->summary.bytesSent += bytes;
    if (peer->summary.bytesQueued > 0) // only sending makes it more, and measures it
        measure(*peer);
    changed(*peer);
}

void SessionWorker::sendFailed(PeerId id, SendId send, const TransportError &error)
{
    const auto row = qint64(send);
    const auto underway = m_underway.find(row);
    if (underway != m_underway.end() && --underway->second.outstanding > 0)
        underway->second.failed = true;
    else
        m_conversation->setFlags(row, MessageFlag::Failed, MessageFlag::Queued);
    if (underway != m_underway.end() && underway->second.outstanding <= 0)
        m_underway.erase(underway);
    // A connection that broke has been told already; what concerns this message alone has not.
    if (error.call == SocketCallKind::SendTo || error.kind == TransportErrorKind::QueueFull)
        note(MessageKind::Error, id, error.toBytes());
    else if (Peer *peer = find(id))
        ++peer->unsent.messages;
    tell();
}

} // namespace socketchat
