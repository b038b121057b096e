// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/session.h"

#include "app/chat/destroyaside.h"
#include "app/chat/handover.h"
#include "app/chat/sessionsnapshot.h"
#include "app/chat/sessionworker.h"
#include "app/net/clock.h"
#include "app/net/networkthread.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 largeConversation = 16 * 1024 * 1024;

bool isKnown(SocketAddress::Family family) { return family != SocketAddress::Family::None; }

} // namespace

Session::Session(QObject *parent, TransportFactory factory)
    : QObject(parent)
    , m_factory(std::move(factory))
    , m_conversation(std::make_shared<Conversation>())
    , m_calls(std::make_shared<CallLog>())
    , m_news(std::make_shared<SessionSnapshot>())
{ }

Session::Session(std::shared_ptr<Conversation> conversation, const ConversationSetup &run,
                 QObject *parent, TransportFactory factory)
    : Session(parent, std::move(factory))
{
    m_conversation = std::move(conversation);
    m_setup = m_run = run;
    m_setup.keep = m_conversation->limit();
    m_endpoint = run.parsed().endpoint;
    m_endpoint.protocol = run.protocol; // also where the address cannot be read
    m_news->lastPeer = quint32(m_conversation->lastPeer());
}

void Session::restoreTotals(const SessionCounters &counters, const RoundTripHistogram &roundTrips)
{
    const QMutexLocker lock(&m_news->mutex);
    m_news->counters = m_counters = counters;
    m_news->roundTrips.restore(roundTrips);
}

Session::~Session()
{
    endThread();
    if (m_conversation->size() >= largeConversation)
        destroyAside(std::move(m_conversation));
}

template<typename Task>
void Session::post(Task &&task)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, handedOver(std::forward<Task>(task)),
                                  Qt::QueuedConnection);
}

bool Session::choose(ConversationSetup setup)
{
    const int size = setup.transport.receiveSize;
    const bool isUsual = size == TransportOptions().receiveSize;
    if (problemOf(setup.conditions)
        || (!isUsual && (size < 1 || size > ConversationSetup::largestReceiveSize)))
        return false;
    setup.followScheme();
    if (setup == m_setup)
        return true;
    const ConversationSetup before = std::exchange(m_setup, std::move(setup));
    const auto apply = [this](const auto &now, const auto &then, auto set) {
        if (now != then)
            post([worker = m_worker, set, now] { (worker->*set)(now); });
    };
    if (m_setup.program != before.program)
        post([worker = m_worker, program = m_setup.program, reply = m_setup.reply] {
            worker->setProgram(program, reply);
        });
    apply(m_setup.reply, before.reply, &SessionWorker::setReplyMode);
    apply(m_setup.framing, before.framing, &SessionWorker::setFraming);
    apply(m_setup.transport.receiveSize, before.transport.receiveSize,
          &SessionWorker::setReceiveSize);
    apply(m_setup.transport.accepting, before.transport.accepting, &SessionWorker::setAccepting);
    apply(m_setup.transport.noDelay, before.transport.noDelay, &SessionWorker::setNoDelay);
    apply(m_setup.conditionsTo, before.conditionsTo, &SessionWorker::setConditionsTo);
    apply(m_setup.transport.blocked, before.transport.blocked, &SessionWorker::setBlocked);
    apply(m_setup.conditions, before.conditions, &SessionWorker::setConditions);
    if (m_setup.rules != before.rules || m_setup.encoding != before.encoding)
        post([worker = m_worker, rules = m_setup.rules, encoding = m_setup.encoding] {
            worker->setRules(rules, encoding);
        });
    apply(m_setup.hold, before.hold, &SessionWorker::setHold);
    if (m_setup.keep != before.keep)
        m_conversation->setLimit(m_setup.keep);
    Q_EMIT setupChanged(before);
    return true;
}

void Session::start()
{
    const ParsedEndpoint parsed = m_setup.parsed();
    if (m_worker || m_setup.problemOfStarting())
        return;
    m_run = m_setup;
    m_run.transport.engine = m_setup.engine();
    m_run.transport.stepping &= abilities().testFlag(Ability::Stepping) && !m_run.relays();
    m_endpoint = parsed.endpoint;
    m_reading = true;
    m_peers.clear(); // a run that was stopped at once may not have said that they have gone
    TransportOptions options = m_run.transport;
    {
        const QMutexLocker lock(&m_news->mutex);
        // Not Closed any more, so that a second start() or send() sees that a run has begun.
        m_news->state = Transport::State::Opening;
        m_news->localAddress = {};
        m_news->counters = {};
        m_news->counters.since = nowNs();
        m_news->traffic = {};
        m_news->current = {};
        m_news->tripsBefore = {};
        m_news->server = PeerId::None;
        m_news->connected.clear();
        m_news->waitsForReader = false;
        m_news->unsettledMemory = 0;
        m_news->unsettledMessages = 0;
        m_news->roomBelow = 0;
        m_news->failedMessages = 0;
        m_news->failedBytes = 0;
        options.firstPeer = PeerId(m_news->lastPeer + 1);
    }
    m_calls->beginRun(m_run.role, options.firstPeer);
    m_thread = std::make_unique<NetworkThread>();
    m_worker = new SessionWorker(m_run, m_endpoint, m_conversation, m_calls, m_news);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SessionWorker::changed, this, &Session::changed);
    connect(m_worker, &SessionWorker::hasRoom, this, &Session::hasRoom);
    connect(m_worker, &SessionWorker::ended, this, &Session::runEnded);
    // The transport is created in its thread, because its poller and timers belong there. Posted
    // before the thread starts, this is the first thing it does.
    post([worker = m_worker, factory = m_factory, protocol = m_run.protocol, role = m_run.role,
          options] { worker->start(factory(protocol, role, options)); });
    if (const auto target = std::exchange(m_awaitedFile, std::nullopt)) {
        receiveTo(*target);
        Q_EMIT awaitedFileChanged();
    }
    m_thread->start();
    refresh();
}

void Session::stop()
{
    post([worker = m_worker] { worker->stop(); });
}

void Session::endThread()
{
    if (!m_thread)
        return;
    // The worker's destructor, in its thread, takes this lock last. Qt's locks order these accesses
    // too, but ThreadSanitizer sees only this one.
    {
        const QMutexLocker done(&m_news->mutex);
    }
    // The thread only has to finish its current turn of the event loop.
    m_thread->quit();
    m_thread->wait();
    m_thread.reset();
    m_worker = nullptr;
    {
        const QMutexLocker lock(&m_news->mutex);
        m_news->state = Transport::State::Closed;
    }
}

void Session::runEnded()
{
    endThread();
    refresh();
    Q_EMIT changed(); // the last snapshot may have been read before this
}

std::optional<Session::Route> Session::routeTo(PeerId peer, TransportError *error) const
{
    Route route;
    route.addressee = peer;
    {
        const QMutexLocker lock(&m_news->mutex);
        if (m_news->state != Transport::State::Open) {
            *error = TransportError::ours(TransportErrorKind::NotOpen, m_endpoint.hostAndPort());
            return std::nullopt;
        }
        if (m_run.role == Role::Client && peer == PeerId::Everyone)
            route.addressee = m_news->server;
        route.isKnown = m_news->connected.contains(route.addressee)
                        || (route.addressee == PeerId::Everyone && !m_news->connected.isEmpty());
    }
    route.isStream = traitsOf(m_run.protocol).isStream;
    if (!route.isStream)
        route.largest = largestDatagram(route.addressee);
    if (route.isStream && m_setup.framing.kind == Framing::Kind::Raw)
        route.flags |= MessageFlag::ContinuesStream;
    return route;
}

bool Session::isFramed(QByteArrayView message) const
{
    const Framing &framing = m_setup.framing;
    return framing.kind == Framing::Kind::Raw
           || (framing.kind == Framing::Kind::Line && message.endsWith('\n')
               && message.size() <= framing.limit);
}

MessageBatch Session::outgoing(const MessageBatch &messages, const Route &route,
                               TransportError *error) const
{
    bool isReady = true; // as it is, without a copy
    for (qsizetype i = 0; i < messages.count() && isReady; ++i) {
        const QByteArrayView message = messages.at(i);
        isReady = route.isStream ? isFramed(message) : message.size() <= route.largest;
    }
    if (isReady && route.isKnown)
        return messages;
    MessageBatch ready;
    for (qsizetype i = 0; i < messages.count(); ++i) {
        const QByteArrayView message = messages.at(i);
        if (!route.isStream && message.size() > route.largest) {
            const SocketAddress to = m_conversation->peerAddress(route.addressee);
            *error = TransportError::ours(TransportErrorKind::DatagramTooLarge,
                                          to.isNull() ? m_endpoint.hostAndPort() : to.toString());
            break;
        }
        const auto framed = route.isStream ? Framer::frame(message, m_setup.framing)
                                           : std::optional(message.toByteArray());
        if (!framed) {
            *error = TransportError::ours(TransportErrorKind::MessageTooLong);
            break;
        }
        if (!route.isKnown) {
            *error = TransportError::ours(TransportErrorKind::NoSuchPeer);
            break;
        }
        ready.append(*framed);
    }
    return ready;
}

qsizetype Session::largestDatagram(PeerId peer) const
{
    SocketAddress::Family family = m_conversation->peerAddress(peer).family();
    if (!isKnown(family))
        family = m_localAddress.family();
    if (const auto host = m_endpoint.literalHost(); host && !isKnown(family))
        family = SocketAddress(*host, 0).family();
    return socketchat::largestDatagram(family);
}

qint64 Session::send(const QByteArray &message, PeerId peer, TransportError *error)
{
    qint64 row = -1;
    (void)sendAll({message, {message.size()}}, peer, &row, error);
    return row;
}

qsizetype Session::sendAll(const MessageBatch &messages, PeerId peer, qint64 *row,
                           TransportError *error)
{
    const std::optional<Route> route = routeTo(peer, error);
    if (!route)
        return 0;
    const MessageBatch batch = outgoing(messages, *route, error);
    const qsizetype count = batch.count();
    if (count == 0)
        return 0;
    m_news->unsettledMemory += batch.bytes.size() + count * Transport::messageOverhead;
    m_news->unsettledMessages += count;
    const qint64 first = m_conversation->appendAll(MessageKind::Sent, route->addressee, batch,
                                                   nowNs(), route->flags);
    *row = first + count - 1;
    post([worker = m_worker, batch, addressee = route->addressee, first] {
        worker->send(batch, addressee, first);
    });
    return count;
}

Session::Unsettled Session::unsettled() const
{
    return {m_news->unsettledMessages, m_news->unsettledMemory};
}

UnsentAmount Session::unsent() const
{
    const Unsettled left = unsettled();
    return {m_news->failedMessages + left.messages,
            m_news->failedBytes + left.memory - left.messages * Transport::messageOverhead};
}

bool Session::askForRoom(qint64 memory)
{
    m_news->roomBelow = memory;
    // It may have been settled just before the network thread could see that we ask.
    return m_news->unsettledMemory >= memory || m_news->roomBelow.exchange(0) == 0;
}

bool Session::sendRepeatedly(const QByteArray &message, PeerId peer, int count,
                             TransportError *error)
{
    const std::optional<Route> route = routeTo(peer, error);
    const MessageBatch out =
            route ? outgoing({message, {message.size()}}, *route, error) : MessageBatch();
    if (out.count() == 0 || count < 1 || count > maxRepetitions)
        return false;
    post([worker = m_worker, bytes = out.bytes, addressee = route->addressee, count] {
        worker->sendRepeatedly(bytes, addressee, count);
    });
    return true;
}

bool Session::sendToTarget(const QByteArray &message, PeerId peer, TransportError *error)
{
    const std::optional<Route> route = routeTo(peer, error);
    const MessageBatch out =
            route ? outgoing({message, {message.size()}}, *route, error) : MessageBatch();
    if (out.count() == 0)
        return false;
    m_news->unsettledMemory += out.bytes.size() + Transport::messageOverhead;
    ++m_news->unsettledMessages;
    post([worker = m_worker, out, peer] { worker->sendToTarget(out, peer); });
    return true;
}

void Session::settleHeld(qint64 row, bool goesOn)
{
    post([worker = m_worker, row, goesOn] { worker->settleHeld(row, goesOn); });
}

void Session::settleAllHeld(bool goesOn)
{
    post([worker = m_worker, goesOn] { worker->settleAllHeld(goesOn); });
}

bool Session::replaceHeld(qint64 row, const QByteArray &message, TransportError *error)
{
    const std::optional<Message> held = m_conversation->message(row, 0);
    const std::optional<Route> route = held && held->flags.testFlag(MessageFlag::Held)
                                               ? routeTo(held->peer, error)
                                               : std::nullopt;
    if (!route || outgoing({message, {message.size()}}, *route, error).count() == 0)
        return false;
    post([worker = m_worker, row, message] { worker->replaceHeld(row, message); });
    return true;
}

bool Session::sendFiles(const QStringList &paths, PeerId peer, TransportError *error)
{
    const std::optional<Route> route = routeTo(peer, error);
    if (!route)
        return false;
    if (!route->isKnown) {
        *error = TransportError::ours(TransportErrorKind::NoSuchPeer);
        return false;
    }
    FilesToSend files{paths, route->addressee};
    if (!route->isStream) {
        files.piece = m_setup.pieceSize;
        files.pause = m_setup.piecePause;
        if (files.piece > route->largest) {
            const SocketAddress to = m_conversation->peerAddress(route->addressee);
            *error = TransportError::ours(TransportErrorKind::DatagramTooLarge,
                                          to.isNull() ? m_endpoint.hostAndPort() : to.toString());
            return false;
        }
    }
    post([worker = m_worker, files] { worker->sendFiles(files); });
    return true;
}

void Session::cancelFiles()
{
    post([worker = m_worker] { worker->cancelFiles(); });
}

void Session::receiveTo(const FileTarget &target)
{
    if (m_worker) {
        post([worker = m_worker, target] { worker->receiveTo(target); });
        return;
    }
    m_awaitedFile = target;
    Q_EMIT awaitedFileChanged();
}

void Session::stopReceivingFile()
{
    post([worker = m_worker] { worker->stopReceivingFile(); });
    if (std::exchange(m_awaitedFile, std::nullopt))
        Q_EMIT awaitedFileChanged();
}

void Session::disconnectPeer(PeerId peer)
{
    post([worker = m_worker, peer] { worker->disconnectPeer(peer); });
}

void Session::resetPeer(PeerId peer)
{
    post([worker = m_worker, addressee = peerOf(peer)] { worker->resetPeer(addressee); });
}

void Session::finishSending(PeerId peer)
{
    post([worker = m_worker, addressee = peerOf(peer)] { worker->finishSending(addressee); });
}

void Session::setReply(PeerId peer, PeerReply reply)
{
    post([worker = m_worker, peer, reply] { worker->setReply(peer, reply); });
}

PeerId Session::peerOf(PeerId peer) const
{
    if (m_run.role != Role::Client || peer != PeerId::Everyone)
        return peer;
    const QMutexLocker lock(&m_news->mutex);
    return m_news->server;
}

void Session::countDatagrams()
{
    if (!traitsOf(m_run.protocol).hasConnections && m_run.role == Role::Client)
        post([worker = m_worker] { worker->countDatagrams(); });
}

Abilities Session::abilities() const
{
    return abilitiesOf(m_run.protocol, m_run.role, m_run.transport.engine);
}

RoundTripHistogram Session::roundTrips() const { return m_news->roundTrips.snapshot(); }

TrafficHistory Session::traffic() const
{
    const QMutexLocker lock(&m_news->mutex);
    TrafficHistory history = m_news->traffic;
    TrafficHistory::Second current = m_news->current;
    current.setTrips(m_news->roundTrips.snapshot().since(m_news->tripsBefore));
    history.set(current);
    return history;
}

void Session::setReading(bool on)
{
    m_reading = on;
    post([worker = m_worker, on] { worker->setReading(on); });
    Q_EMIT readingChanged();
}

void Session::setReadUpTo(qint64 row)
{
    m_news->readUpTo = row;
    if (m_news->waitsForReader)
        post([worker = m_worker] { worker->checkReader(); });
}

void Session::measureQueues(PeerId peer)
{
    post([worker = m_worker, peer] { worker->measureQueues(peer); });
}

void Session::acceptNext()
{
    post([worker = m_worker] { worker->acceptNext(); });
}

void Session::step(StepRequest request)
{
    const bool sends =
            request.call == SocketCallKind::Send || request.call == SocketCallKind::SendTo;
    // A client's only peer needs no naming; a server's text is for the client it last dealt with.
    const PeerId latest = m_counters.step.peer;
    if (sends && !request.bytes.isEmpty() && request.peer == PeerId::Everyone
        && m_run.role == Role::Server && latest != PeerId::None)
        request.peer = latest;
    TransportError refused;
    if (sends && !request.bytes.isEmpty() && send(request.bytes, request.peer, &refused) >= 0)
        request.bytes.clear();
    post([worker = m_worker, request] { worker->step(request); });
}

bool Session::stepsByHand() const
{
    const ConversationSetup &which = m_state == Transport::State::Closed ? m_setup : m_run;
    return which.transport.stepping && !which.relays()
           && abilitiesOf(which.protocol, which.role, which.transport.engine)
                      .testFlag(Ability::Stepping);
}

qint64 Session::bytesQueued() const
{
    qint64 sum = 0;
    for (const PeerSummary &peer : m_peers)
        sum += peer.bytesQueued;
    return sum;
}

void Session::refresh()
{
    const Transport::State before = m_state;
    m_changedPeers.clear(); // keeps its capacity; swapped with the other list
    {
        const QMutexLocker lock(&m_news->mutex);
        m_state = m_news->state;
        m_localAddress = m_news->localAddress;
        m_counters = m_news->counters;
        m_changedPeers.swap(m_news->changedPeers);
        ++m_news->timesTaken;
        m_news->armed = true;
    }
    m_peers.removeIf([](const PeerSummary &peer) { return !peer.connected; });
    QList<PeerSummary> added;
    for (const PeerSummary &summary : std::as_const(m_changedPeers)) {
        const auto place = std::lower_bound(
                m_peers.begin(), m_peers.end(), summary.peer,
                [](const PeerSummary &each, PeerId peer) { return each.peer < peer; });
        if (place != m_peers.end() && place->peer == summary.peer)
            *place = summary;
        else if (summary.connected)
            added.append(summary);
    }
    std::ranges::sort(added, {}, &PeerSummary::peer);
    // Numbers only grow, so new peers belong at the end.
    m_peers.append(added);
    if (m_state != before)
        Q_EMIT stateChanged(m_state);
}

} // namespace socketchat
