// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/sessionworker.h"

#include "app/net/address/interfaceaddresses.h"
#include "app/net/backends.h"
#include "app/net/clock.h"
#include "app/net/conditions/conditionedtransport.h"

#include <QAbstractEventDispatcher>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {
// Copying less costs no more than arranging that it need not be copied.
constexpr qsizetype bulkSize = 16 * 1024;
constexpr int queueInterval = 250; // ms
} // namespace

SessionWorker::SessionWorker(const ConversationSetup &setup, const Endpoint &endpoint,
                             std::shared_ptr<Conversation> conversation,
                             std::shared_ptr<CallLog> calls,
                             std::shared_ptr<SessionSnapshot> snapshot)
    : m_endpoint(endpoint)
    , m_run(setup, std::move(conversation), std::move(calls), std::move(snapshot), this)
    , m_flow(m_run, this)
    , m_sender(m_run, m_flow)
    , m_receiver(m_run, m_flow, m_sender, this)
    , m_repeater(m_run, m_sender, this)
{
    connect(&m_run.publisher, &SnapshotPublisher::published, this, &SessionWorker::changed);
    connect(&m_run.publisher, &SnapshotPublisher::hasRoom, this, &SessionWorker::hasRoom);
    connect(&m_receiver.rules(), &RuleResponder::paid, this, [this](PeerId id) {
        if (SessionPeer *peer = m_run.find(id))
            finishIfDone(*peer);
    });
    if (m_run.setup.relays())
        beginRelay();
    connect(&m_receiver.programs(), &ProgramResponder::written, this, [this](PeerId id) {
        if (SessionPeer *peer = m_run.find(id)) {
            peer->programIsOver = true;
            finishIfDone(*peer);
        }
    });
    connect(&m_receiver.programs(), &ProgramResponder::refused, this, [this](PeerId id) {
        if (m_run.isStream())
            disconnectPeer(id); // nothing would ever answer it
    });
    connect(&m_receiver.programs(), &ProgramResponder::idle, this, &SessionWorker::endIfOver);
    m_queueClock.setParent(this); // moves to the network thread with this object
    m_queueClock.setInterval(queueInterval);
    connect(&m_queueClock, &QTimer::timeout, this, &SessionWorker::measureAcceptQueue);
}

SessionWorker::~SessionWorker()
{
    const QMutexLocker done(&m_run.publisher.snapshot().mutex); // see Session::endThread()
    if (m_run.transport)
        disconnectTransport();
}

void SessionWorker::beginRelay()
{
    m_relay = std::make_unique<Relay>(m_run, m_flow, m_sender, nullptr);
    m_relay->setParent(this); // moves to the network thread with this object
    connect(m_relay.get(), &Relay::idle, this, &SessionWorker::endIfOver);
    connect(m_relay.get(), &Relay::foundItself, this, [this](const TransportError &error) {
        errorOccurred(error, PeerId::None);
        m_relay->stop();
        m_run.transport->close(Transport::CloseMode::Abort);
    });
}

void SessionWorker::start(std::unique_ptr<Transport> transport)
{
    m_run.transport = std::move(transport);
    connectTransport();
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock,
            &m_run.publisher, &SnapshotPublisher::publishSoon);
    setConditions(m_run.setup.conditions);
    m_run.transport->open(m_endpoint);
}

void SessionWorker::connectTransport()
{
    Transport *const source = m_run.transport.get();
    connect(source, &Transport::stateChanged, this, &SessionWorker::stateChanged);
    connect(source, &Transport::peerConnected, this, &SessionWorker::peerConnected);
    connect(source, &Transport::peerFinished, this, &SessionWorker::peerFinished);
    connect(source, &Transport::peerDisconnected, this, &SessionWorker::peerDisconnected);
    connect(source, &Transport::drained, this, &SessionWorker::drained);
    connect(source, &Transport::bytesDropped, this, &SessionWorker::bytesDropped);
    connect(source, &Transport::droppedByKernel, this, &SessionWorker::droppedByKernel);
    connect(source, &Transport::turnedAway, this, &SessionWorker::turnedAway);
    connect(source, &Transport::errorOccurred, this, &SessionWorker::errorOccurred);
    connect(source, &Transport::stepped, this, &SessionWorker::stepped);
    connect(source, &Transport::datagramCut, this,
            [this](PeerId, qint64 size) { m_receiver.datagramCut(size); });
    connect(source, &Transport::headerReceived, this,
            [this](const QByteArray &header, int hopLimit) {
                m_receiver.headerReceived(header, hopLimit);
            });
    connect(source, &Transport::headerSent, this, [this](SendId id, const QByteArray &header) {
        m_run.conversation().setHeader(qint64(id), header, -1);
    });
    source->setListener(this);
}

void SessionWorker::disconnectTransport()
{
    m_run.transport->disconnect(this);
    m_run.transport->setListener(nullptr);
}

void SessionWorker::stop()
{
    m_run.stopping = true;
    cancelFiles();
    m_receiver.rules().stop();
    m_receiver.programs().stop();
    for (auto &[id, peer] : m_run.peers)
        m_receiver.echoGuard().sendHeld(peer);
    if (m_relay)
        m_relay->stop();
    m_run.transport->close(Transport::CloseMode::Flush);
}

void SessionWorker::send(const MessageBatch &messages, PeerId peer, qint64 firstRow)
{
    m_sender.send(messages, peer, firstRow, MessageSender::Origin::Session);
}

void SessionWorker::sendRepeatedly(const QByteArray &bytes, PeerId peer, int count)
{
    m_repeater.start(bytes, peer, count);
}

void SessionWorker::sendFiles(const FilesToSend &files)
{
    if (!m_fileSender) {
        m_fileSender = std::make_unique<FileSender>(m_run, m_flow, m_sender, nullptr);
        connect(m_fileSender.get(), &FileSender::finished, this, [this] {
            for (auto &[id, peer] : m_run.peers)
                finishIfDone(peer);
        });
    }
    m_fileSender->start(files);
}

void SessionWorker::cancelFiles()
{
    if (m_fileSender)
        m_fileSender->cancel();
}

void SessionWorker::receiveTo(const FileTarget &target)
{
    if (!m_fileReceiver) {
        m_fileReceiver = std::make_unique<FileReceiver>(m_run, m_flow, nullptr);
        connect(m_fileReceiver.get(), &FileReceiver::finished, this, [this] {
            if (m_run.transport->state() == Transport::State::Closed)
                stateChanged(Transport::State::Closed);
        });
    }
    if (m_run.transport->state() != Transport::State::Closed || !m_wasOpen)
        m_fileReceiver->start(target);
}

void SessionWorker::stopReceivingFile()
{
    if (m_fileReceiver)
        m_fileReceiver->stop();
}

void SessionWorker::checkReader()
{
    m_flow.checkReader();
    if (m_fileSender)
        m_fileSender->resume();
}

void SessionWorker::disconnectPeer(PeerId id)
{
    if (SessionPeer *peer = m_run.find(id)) {
        m_receiver.echoGuard().sendHeld(*peer);
        peer->leaving = true;
    }
    m_run.transport->disconnectPeer(id);
}

void SessionWorker::resetPeer(PeerId id)
{
    if (SessionPeer *peer = m_run.find(id))
        peer->leaving = true;
    if (m_relay)
        m_relay->reset(id);
    m_run.transport->resetPeer(id);
}

void SessionWorker::finishSending(PeerId id)
{
    if (m_run.transport->stepProgress().waiting != SocketCallKind::None)
        return; // the program is in another call, and cannot make this one
    if (id == PeerId::Everyone) {
        for (const auto &[each, peer] : m_run.peers)
            finishSending(each);
        return;
    }
    if (SessionPeer *peer = m_run.find(id))
        peer->finishing = true;
    m_run.transport->finishSending(id);
}

void SessionWorker::setNoDelay(bool on)
{
    const ConversationSetup &setup = m_run.setup;
    if (abilitiesOf(setup.protocol, setup.role, setup.transport.engine).testFlag(Ability::NoDelay))
        m_run.transport->setNoDelay(on);
}

void SessionWorker::setReplyMode(ReplyMode mode)
{
    m_receiver.setReplyMode(mode);
    for (auto &[id, peer] : m_run.peers)
        finishIfDone(peer);
}

void SessionWorker::setReply(PeerId id, PeerReply reply)
{
    SessionPeer *peer = m_run.find(id);
    if (!peer || !m_run.replies())
        return;
    m_receiver.echoGuard().sendHeld(*peer);
    peer->summary.reply = reply;
    m_receiver.programs().followReply(*peer);
    m_run.publisher.markChanged(*peer);
    finishIfDone(*peer);
}

void SessionWorker::setFraming(const Framing &framing)
{
    m_run.setup.framing = framing;
    setReplyMode(m_run.setup.reply); // a room frames what it relays
    m_receiver.setFraming(framing);
    if (m_relay)
        m_relay->setFraming(framing);
}

void SessionWorker::setProgram(const QStringList &command, ReplyMode mode)
{
    m_receiver.setProgram(command, mode);
    for (auto &[id, peer] : m_run.peers)
        finishIfDone(peer);
}

void SessionWorker::setRules(const ReplyRules &rules, const TextEncoding &encoding)
{
    m_receiver.setRules(rules, encoding);
    for (auto &[id, peer] : m_run.peers)
        finishIfDone(peer);
    m_run.publisher.publishSoon();
}

void SessionWorker::setConditions(const NetworkConditions &conditions)
{
    m_run.setup.conditions = conditions;
    const auto chosen = [this, &conditions](RelayWay way) {
        return covers(m_run.setup.conditionsTo, way) ? conditions : NetworkConditions();
    };
    if (m_relay)
        m_relay->setConditions(chosen(RelayWay::ToTarget));
    applyConditions(m_relay ? chosen(RelayWay::ToClients) : conditions);
}

void SessionWorker::setConditionsTo(RelayWay ways)
{
    m_run.setup.conditionsTo = ways;
    setConditions(m_run.setup.conditions);
}

void SessionWorker::setHold(RelayWay ways)
{
    if (m_relay)
        m_relay->setHold(ways);
}

void SessionWorker::sendToTarget(const MessageBatch &messages, PeerId peer)
{
    if (m_relay)
        m_relay->insert(messages, peer);
}

void SessionWorker::settleHeld(qint64 row, bool goesOn)
{
    if (m_relay)
        m_relay->settle(row, goesOn);
}

void SessionWorker::replaceHeld(qint64 row, const QByteArray &bytes)
{
    if (m_relay)
        m_relay->replace(row, bytes);
}

void SessionWorker::settleAllHeld(bool goesOn)
{
    if (m_relay)
        m_relay->settleAll(RelayWay::Both, goesOn);
}

void SessionWorker::applyConditions(const NetworkConditions &conditions)
{
    if (m_conditions) {
        m_conditions->setConditions(conditions);
        return;
    }
    if (conditions.isNeutral())
        return; // without conditions no decorator is needed
    QList<PeerId> peers;
    for (const auto &[id, peer] : m_run.peers)
        peers.append(id);
    disconnectTransport();
    auto conditioned = std::make_unique<ConditionedTransport>(
            std::move(m_run.transport), m_run.setup.protocol, conditions, peers);
    m_conditions = conditioned.get();
    m_run.transport = std::move(conditioned);
    connect(m_conditions, &ConditionedTransport::impaired, this,
            [this](PeerId peer, SendId send, const Impairment &impairment) {
                m_sender.impaired(peer, send, impairment);
            });
    connectTransport();
}

void SessionWorker::setBlocked(const BlockedHosts &blocked)
{
    m_run.setup.transport.blocked = blocked;
    m_run.transport->setBlocked(blocked);
    if (!m_run.isServer())
        return;
    for (auto &[id, peer] : m_run.peers) { // which the transport changes later
        if (!blocked.contains(peer.summary.address))
            continue;
        peer.turnedAway = true;
        disconnectPeer(id);
    }
}

void SessionWorker::measureQueues(PeerId id)
{
    SessionPeer *peer = m_run.find(id);
    if (!peer)
        return;
    peer->summary.kernel = m_run.transport->kernelQueues(id);
    m_run.publisher.markChanged(*peer);
}

void SessionWorker::setAccepting(Accepting accepting)
{
    m_run.setup.transport.accepting = accepting;
    m_run.transport->setAccepting(accepting);
    followAcceptQueue();
}

void SessionWorker::acceptNext()
{
    m_run.transport->acceptNext();
    measureAcceptQueue();
}

void SessionWorker::step(const StepRequest &request) { m_run.transport->step(request); }

void SessionWorker::stepped()
{
    m_run.publisher.counters().step = m_run.transport->stepProgress();
    if (m_queueClock.isActive())
        measureAcceptQueue();
    m_run.publisher.markChanged();
    m_run.publisher.publishSoon();
}

/// Measures the queue, and goes on to while clients may wait in it, of which no event tells.
void SessionWorker::followAcceptQueue()
{
    measureAcceptQueue();
    if (!m_run.leavesInQueue())
        m_queueClock.stop();
    else if (!m_queueClock.isActive())
        m_queueClock.start();
}

void SessionWorker::measureAcceptQueue()
{
    const AcceptQueue queue = m_run.transport->acceptQueue();
    if (std::exchange(m_run.publisher.counters().acceptQueue, queue) == queue)
        return;
    m_run.publisher.markChanged();
    m_run.publisher.publishSoon();
}

void SessionWorker::stateChanged(Transport::State state)
{
    // The session itself reports Closed, once another run can begin.
    m_run.publisher.setState(state == Transport::State::Closed ? Transport::State::Closing : state,
                             m_run.transport->localAddress());
    if (state == Transport::State::Closed && m_fileReceiver && m_fileReceiver->isBusy()) {
        m_fileReceiver->stop(); // it comes here again when all is written
        return;
    }
    if (state == Transport::State::Open)
        opened();
    else if (state == Transport::State::Closed)
        closed();
    else if (state == Transport::State::Opening)
        m_bound.reset(); // a socket that was closed on its own
    m_run.publisher.markChanged();
    if (state != Transport::State::Closed)
        return;
    m_isOver = true;
    endIfOver();
}

/// Ends the run, once nothing is on its way to a relay's target, and no program is left.
void SessionWorker::endIfOver()
{
    if (!m_isOver || (m_relay && !m_relay->isIdle()) || !m_receiver.programs().isIdle())
        return;
    m_isOver = false;
    m_run.publisher.publishLast();
    Q_EMIT ended();
}

void SessionWorker::opened()
{
    m_wasOpen = true;
    const SocketAddress local = m_run.transport->localAddress();
    m_isBound = local.port() != 0 || !traitsOf(m_run.setup.protocol).hasPorts;
    if (m_run.isServer())
        m_bound.emplace(m_run.setup.protocol, local);
    QByteArray addresses = local.toString().toUtf8();
    if (local.isAny()) {
        for (const SocketAddress &each : reachableAddresses(local))
            addresses += ' ' + each.toString().toUtf8();
    }
    m_run.addEvent(MessageKind::Opened, m_server, addresses);
    if (SessionPeer *server = m_run.isServer() ? nullptr : m_run.find(m_server))
        m_receiver.programs().connected(*server);
    if (m_run.leavesInQueue())
        followAcceptQueue();
}

void SessionWorker::closed()
{
    m_bound.reset();
    m_queueClock.stop();
    if (m_fileSender)
        m_fileSender->closed();
    countDatagrams();
    for (auto &[id, peer] : m_run.peers) // UDP peers, which never disconnect
        reportUnsent(peer);
    m_run.publisher.counters().until = nowNs();
    m_receiver.rules().stop(); // it may have closed by itself
    m_receiver.programs().stop();
    if (m_wasOpen)
        m_receiver.rules().reportCounts();
    if (const qint64 turnedAway = m_run.publisher.counters().turnedAway; turnedAway > 1)
        m_run.addEvent(MessageKind::Blocked, PeerId::None, turnedAway);
    if (m_wasOpen || !m_hadError)
        m_run.addEvent(MessageKind::Closed, PeerId::None);
}

void SessionWorker::peerConnected(PeerId id, const SocketAddress &address)
{
    const PeerId numbered = m_run.conversation().addPeer(address);
    Q_ASSERT(numbered == id);
    SessionPeer &peer = m_run.addPeer(numbered, address);
    // The Opened row of a client already names its server.
    const bool isServer = !m_run.isServer() && m_server == PeerId::None;
    if (isServer)
        m_server = numbered;
    m_run.publisher.addPeer(numbered, m_server);
    if (!m_flow.mayRead())
        m_run.transport->setReading(id, false);
    if (!isServer || m_wasOpen)
        m_run.addEvent(MessageKind::PeerConnected, id,
                       isServer ? QByteArrayView("1") : QByteArrayView(), peer.summary.since);
    m_run.publisher.markChanged(peer);
    if (isServer || !turnsAway(peer)) {
        if (m_relay)
            m_relay->clientConnected(peer);
        if (m_queueClock.isActive())
            measureAcceptQueue();
        if (!m_relay && (!isServer || m_wasOpen)) // else once the row of the connection is there
            m_receiver.programs().connected(peer);
        return;
    }
    peer.turnedAway = true;
    errorOccurred(TransportError::ours(TransportErrorKind::TooManyClients, address.toString()), id);
    disconnectPeer(id);
}

/// Returns whether a server has more clients with this one than it was told to have.
bool SessionWorker::turnsAway(const SessionPeer &peer) const
{
    const ConversationSetup &setup = m_run.setup;
    if (setup.maxClients == 0 || !m_run.isServer() || !traitsOf(setup.protocol).hasConnections)
        return false;
    const auto stays = [](const auto &each) { return !each.second.leaving; };
    return !peer.leaving && std::ranges::count_if(m_run.peers, stays) > setup.maxClients;
}

void SessionWorker::peerFinished(PeerId id)
{
    SessionPeer *peer = m_run.find(id);
    if (!peer)
        return;
    m_receiver.finishFraming(*peer);
    m_receiver.echoGuard().sendHeld(*peer);
    m_receiver.programs().finished(*peer);
    peer->summary.finished = true;
    m_run.publisher.markChanged(*peer);
    if (m_relay)
        m_relay->clientFinished(*peer);
    if (m_fileReceiver)
        m_fileReceiver->peerFinished(id);
    finishIfDone(*peer);
    // Not reported if this end has finished too, or is stopping.
    if (!m_run.stopping && (!peer->finishing || m_run.transport->queuedBytes(id) > 0))
        m_run.addEvent(MessageKind::PeerFinished, id);
}

void SessionWorker::finishIfDone(SessionPeer &peer)
{
    RuleResponder &rules = m_receiver.rules();
    const PeerId id = peer.summary.peer;
    if (rules.owes(id) || m_receiver.programs().owes(id)
        || (m_fileSender && m_fileSender->owes(id)))
        return;
    if (peer.programIsOver && m_run.isStream()) {
        if (!peer.finishing)
            finishSending(id);
        return;
    }
    const bool automatic = m_run.isServer() && !m_relay && !m_run.setup.transport.stepping
                           && (m_run.replyMode(peer) != ReplyMode::Manual
                               || (m_run.mayAnswerByRule(peer) && !rules.isEmpty()));
    if (automatic && peer.summary.finished && m_run.transport->queuedBytes(id) == 0)
        finishSending(id);
}

void SessionWorker::reportUnsent(SessionPeer &peer)
{
    if (peer.unsent.bytes > 0 || peer.unsent.messages > 0)
        m_run.addEvent(MessageKind::Unsent, peer.summary.peer, peer.unsent.toBytes());
    peer.unsent = {};
}

void SessionWorker::bytesDropped(PeerId id, qint64 bytes)
{
    if (m_run.stopping)
        m_run.publisher.counters().bytesDropped += bytes;
    if (SessionPeer *peer = m_run.find(id))
        peer->unsent.bytes += bytes;
}

void SessionWorker::peerDisconnected(PeerId id, Transport::DisconnectReason why)
{
    SessionPeer *peer = m_run.find(id);
    if (!peer)
        return;
    m_run.finishFraming(*peer);
    if (m_fileSender)
        m_fileSender->lose(id);
    if (m_fileReceiver && m_run.isStream() && why == Transport::DisconnectReason::ByUs)
        m_fileReceiver->peerGone(id, FileReport::What::Stopped);
    else if (m_fileReceiver)
        m_fileReceiver->peerGone(id, why == Transport::DisconnectReason::Failed
                                             ? FileReport::What::BrokenOff
                                             : FileReport::What::Received);
    reportUnsent(*peer);
    if (m_relay)
        m_relay->clientGone(*peer, why == Transport::DisconnectReason::Failed);
    const char reason = char(why);
    // A client that stops gets one row for that, not two.
    if (m_run.isServer() || why != Transport::DisconnectReason::ByUs || id != m_server
        || m_run.setup.transport.stepping)
        m_run.addEvent(MessageKind::PeerDisconnected, id, QByteArrayView(&reason, 1));
    peer->summary.connected = false;
    m_flow.remove(*peer);
    m_receiver.remove(*peer);
    if (id == m_server) {
        m_server = PeerId::None;
        for (const auto &[other, entry] : m_run.peers) {
            if (other != id)
                m_server = std::max(m_server, other);
        }
    }
    m_run.removePeer(*peer, m_server);
    if (m_queueClock.isActive())
        measureAcceptQueue();
}

char *SessionWorker::receiveBuffer(qsizetype &size)
{
    if (m_relay)
        size = qsizetype(std::min(qint64(size), m_relay->readableAtOnce()));
    // Where a read is a message, much of it is received where the conversation keeps it.
    if (m_run.setup.framing.kind == Framing::Kind::Raw)
        return m_inBulk ? m_run.conversation().beginReceive(size) : nullptr;
    size = qsizetype(std::min(qint64(size), m_flow.readableAtOnce()));
    return nullptr;
}

void SessionWorker::received(PeerId peer, QByteArrayView bytes, qint64 time)
{
    m_inBulk = bytes.size() >= bulkSize;
    if (m_fileReceiver)
        m_fileReceiver->received(peer, bytes);
    SessionPeer *const client = m_relay ? m_run.find(peer) : nullptr;
    if (client && !client->turnedAway)
        m_relay->received(*client, bytes, time);
    else
        m_receiver.received(peer, bytes, time);
}

void SessionWorker::sent(std::span<const SentMessage> messages)
{
    if (!m_isBound)
        publishAddress();
    m_sender.sent(messages);
    m_repeater.resume();
    if (m_fileSender)
        m_fileSender->resume();
}

/// A client of datagrams gets its port with the first one that it sends.
void SessionWorker::publishAddress()
{
    const SocketAddress local = m_run.transport->localAddress();
    m_isBound = local.port() != 0;
    if (m_isBound)
        m_run.publisher.setState(m_run.transport->state(), local);
}

void SessionWorker::sendFailed(PeerId peer, SendId id, const TransportError &error)
{
    m_sender.sendFailed(peer, id, error);
}

void SessionWorker::called(const SocketCall &call) { m_run.publisher.addCall(call); }

void SessionWorker::drained(PeerId id)
{
    if (SessionPeer *peer = m_run.find(id)) {
        m_flow.drained(*peer);
        if (m_relay)
            m_relay->clientDrained(*peer);
        m_receiver.programs().drained(id);
        finishIfDone(*peer);
    }
}

void SessionWorker::droppedByKernel(quint64 total)
{
    const quint64 more = total - std::exchange(m_run.publisher.counters().droppedByKernel, total);
    m_run.addEvent(MessageKind::KernelDropped, PeerId::None, QByteArray::number(more));
}

void SessionWorker::turnedAway(const SocketAddress &from, qint64 total)
{
    m_run.publisher.counters().turnedAway = total;
    if (total == 1) // a row for each would fill the conversation
        m_run.addEvent(MessageKind::Blocked, PeerId::None,
                       QByteArray("1 " + from.toString().toUtf8()));
    m_run.publisher.markChanged();
    m_run.publisher.publishSoon();
}

void SessionWorker::errorOccurred(const TransportError &error, PeerId peer)
{
    m_hadError = true;
    TransportError shown = error;
    if (shown.kind == TransportErrorKind::AddressInUse
        && BoundAddress::isOurs(m_run.setup.protocol, shown.address))
        shown.kind = TransportErrorKind::AddressInUseHere;
    m_run.addEvent(MessageKind::Error, peer, shown.toBytes());
}

} // namespace socketchat
