// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/relay.h"

#include "app/chat/flowcontrol.h"
#include "app/chat/messagesender.h"
#include "app/chat/sessionrun.h"
#include "app/net/address/interfaceaddresses.h"
#include "app/net/backends.h"
#include "app/net/clock.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr qint64 mostHeld = 16 * 1024 * 1024; // bytes of memory
// What waits for one end that reads slowly.
constexpr qint64 mostUnread = 1024 * 1024;
constexpr qint64 leastUnread = 4 * 1024;
// Clients of datagrams never leave: who is silent gets another way on when it speaks again.
constexpr size_t mostDatagramLinks = 512;
constexpr qint64 longestSilence = 120'000 * nsPerMs;
constexpr int silenceInterval = 10'000; // ms
constexpr qsizetype bulkToClients = 16 * 1024; // bytes; see SessionWorker
constexpr qint64 mostEarly = 64 * 1024; // bytes of datagrams before the target is reached

bool isSameFile(const QByteArray &path, const QByteArray &other)
{
    if (path.startsWith('\0') || other.startsWith('\0'))
        return false; // abstract names are no files
    const QString file = QFileInfo(QFile::decodeName(path)).canonicalFilePath();
    return !file.isEmpty() && file == QFileInfo(QFile::decodeName(other)).canonicalFilePath();
}

/// Returns whether who connects to `target` reaches who listens at `own`.
bool reaches(const SocketAddress &target, const SocketAddress &own)
{
    if (own.port() != target.port())
        return false;
    if (own == target)
        return true;
    if (own.isUnix())
        return target.isUnix() && isSameFile(target.unixName(), own.unixName());
    return own.isAny() && target.hasPort()
           && (target.host().isLoopback()
               || reachableAddresses(own).contains(SocketAddress(target.host(), own.port())));
}

/// Returns the bytes of a message in the place of a held one, framed as that one was.
QByteArray framedLike(QByteArrayView held, const QByteArray &bytes, const Framing &framing)
{
    QByteArray framed = Framer::frame(bytes, framing).value_or(bytes);
    if (framing.kind != Framing::Kind::Line)
        return framed;
    if (!held.endsWith('\n'))
        return bytes; // its sender has not finished it
    if (held.endsWith("\r\n") && !framed.endsWith("\r\n"))
        framed.insert(framed.size() - 1, '\r');
    return framed;
}

} // namespace

Relay::Relay(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent)
    : QObject(parent)
    , m_run(run)
    , m_flow(flow)
    , m_sender(sender)
    , m_target(run.setup.parsedTarget().endpoint)
{
    m_silence.setParent(this); // moves to the network thread with this object
    m_silence.setInterval(silenceInterval);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        const qint64 before = nowNs() - longestSilence;
        for (const auto &[client, link] : m_links) {
            if (link->lastUsed < before && !link->isClosing() && !link->holds())
                link->close();
        }
        if (m_links.empty())
            m_silence.stop();
    });
    connect(&m_flow, &FlowControl::relayMemoryWanted, this, [this](PeerId client) {
        if (RelayLink *link = find(client))
            giveUpFrames(*link);
    });
    connect(&m_flow, &FlowControl::readingChanged, this, [this] {
        for (const auto &[client, link] : m_links)
            applyReading(*link);
    });
}

Relay::~Relay() = default;

RelayLink *Relay::find(PeerId client) const
{
    const auto found = m_links.find(client);
    return found == m_links.end() ? nullptr : found->second.get();
}

qint64 Relay::readableAtOnce() const
{
    // Two directions, each with what waits and what one more read brings.
    const qint64 share =
            m_run.setup.transport.memoryLimit / 8 / std::max<qint64>(1, qint64(m_links.size()));
    return std::clamp(share, leastUnread, mostUnread);
}

void Relay::clientConnected(SessionPeer &client)
{
    if (traitsOf(m_run.setup.protocol).hasConnections)
        makeLink(client);
}

RelayLink &Relay::makeLink(SessionPeer &client)
{
    makeRoom();
    TransportOptions options = m_run.setup.transport;
    options.firstPeer = PeerId{1};
    options.stepping = false;
    options.blocked = {}; // clients are, not the target
    if (traitsOf(m_run.setup.protocol).isEncrypted) {
        // What a server shows to its clients is not for the target.
        options.tls.certificate.clear();
        options.tls.key.clear();
        options.tls.keyPasswordFile.clear();
    }
    const Protocol protocol = m_target.protocol;
    if (!traitsOf(protocol).isStream)
        options.queueLimit = mostUnread;
    const PeerId id = client.summary.peer;
    RelayLink::Owner &owner = *this; // which others cannot see
    auto made = std::make_unique<RelayLink>(
            id, protocol, makeTransport(protocol, Role::Client, options),
            m_run.isStream() ? m_run.setup.framing : Framing{}, owner);
    RelayLink &link = *made;
    m_links[id] = std::move(made);
    if (covers(m_run.setup.conditionsTo, RelayWay::ToTarget))
        link.setConditions(m_run.setup.conditions);
    link.lastUsed = nowNs();
    applyReading(link);
    link.open(m_target);
    return link;
}

/// Lets the client of datagrams that has been silent for longest give its place to another.
void Relay::makeRoom()
{
    if (traitsOf(m_run.setup.protocol).hasConnections || m_links.size() < mostDatagramLinks)
        return;
    const auto oldest = std::ranges::min_element(m_links, {}, [](const auto &entry) {
        return std::pair(entry.second->holds(), entry.second->lastUsed);
    });
    oldest->second->close();
    oldest->second.release()->deleteLater();
    m_links.erase(oldest);
}

void Relay::received(SessionPeer &client, QByteArrayView bytes, qint64 time)
{
    SnapshotPublisher &publisher = m_run.publisher;
    publisher.advanceTo(time);
    client.summary.recent.in(publisher.second()).bytesReceived += bytes.size();
    client.summary.bytesReceived += bytes.size();
    publisher.counters().bytesReceived += bytes.size();
    RelayLink *link = find(client.summary.peer);
    if (!link || (link->isClosing() && !traitsOf(m_run.setup.protocol).hasConnections)) {
        if (m_stopping || traitsOf(m_run.setup.protocol).hasConnections)
            return;
        link = &makeLink(client);
        if (!m_silence.isActive())
            m_silence.start();
    }
    link->lastUsed = time;
    if (link->isOpen() || link->targetIsGone) {
        pass(*link, RelayWay::ToTarget, bytes, time);
        return;
    }
    qint64 waiting = bytes.size();
    for (const auto &[each, when] : link->early)
        waiting += each.size() + Transport::messageOverhead;
    if (m_run.isStream() || waiting < mostEarly)
        link->early.emplace_back(bytes.toByteArray(), time);
    else
        (void)append(*link, RelayWay::ToTarget, bytes, time, MessageFlag::Failed);
}

void Relay::linkReceived(RelayLink &link, QByteArrayView bytes, qint64 time)
{
    link.lastUsed = time;
    m_inBulk = bytes.size() >= bulkToClients;
    pass(link, RelayWay::ToClients, bytes, time);
}

char *Relay::linkBuffer(qsizetype &size)
{
    size = qsizetype(std::min(qint64(size), readableAtOnce()));
    // Where a read is a message, much of it is received where the conversation keeps it.
    return m_inBulk && m_run.setup.framing.kind == Framing::Kind::Raw
                   ? m_run.conversation().beginReceive(size)
                   : nullptr;
}

void Relay::linkReceiveEnded() { m_run.conversation().endReceive(); }

void Relay::pass(RelayLink &link, RelayWay way, QByteArrayView bytes, qint64 time)
{
    RelayLink::Direction &direction = link.direction(way);
    if (!m_run.isStream() || m_run.setup.framing.kind == Framing::Kind::Raw) {
        if (covers(m_run.setup.hold, way) || direction.held > 0) {
            hold(link, way, bytes, time);
            return;
        }
        const MessageFlags waits =
                way == RelayWay::ToClients ? MessageFlags(MessageFlag::Queued) : MessageFlags();
        forward(link, way, bytes, SendId(append(link, way, bytes, time, waits)));
        return;
    }
    // What is not held goes on as it comes, whether or not a message is complete.
    const bool holds = covers(m_run.setup.hold, way) || direction.held > 0;
    if (!holds)
        forward(link, way, bytes, SendId::None);
    const auto take = [&](QByteArrayView message) {
        const qint64 gone = std::exchange(direction.gone, 0);
        if (holds && gone == 0) {
            hold(link, way, message, time);
            return;
        }
        (void)append(link, way, message, time, {});
        if (holds) // its beginning has gone on already
            forward(link, way, message.sliced(gone), SendId::None);
    };
    const auto refuse = [&](FrameProblem problem, QByteArrayView refused) {
        SessionPeer *client = m_run.find(link.client());
        if (holds || way == RelayWay::ToClients || !client)
            take(refused);
        else
            m_run.addRefusedFrame(*client, problem, refused);
    };
    direction.framer.feed(bytes, take, refuse);
    if (!holds)
        direction.gone = direction.framer.pending();
    measure(link);
}

void Relay::passRest(RelayLink &link, RelayWay way, FrameProblem problem, QByteArrayView bytes)
{
    SessionPeer *client = m_run.find(link.client());
    const qint64 gone = std::exchange(link.direction(way).gone, 0);
    if (gone < bytes.size())
        hold(link, way, bytes.sliced(gone), nowNs());
    else if (way == RelayWay::ToTarget && client)
        m_run.addRefusedFrame(*client, problem, bytes);
    else
        (void)append(link, way, bytes, nowNs(), {});
}

void Relay::measure(RelayLink &link)
{
    const qint64 memory = link.toTarget.framer.memory() + link.toClient.framer.memory();
    SessionPeer *client = m_run.find(link.client());
    if (!client && memory > 0)
        giveUpFrames(link); // nobody is left to account for it
    else if (client && std::exchange(client->relayMemory, memory) != memory)
        m_flow.measure(*client);
}

void Relay::giveUpFrames(RelayLink &link)
{
    for (const RelayWay way : {RelayWay::ToTarget, RelayWay::ToClients}) {
        link.direction(way).framer.giveUp([&](FrameProblem problem, QByteArrayView bytes) {
            passRest(link, way, problem, bytes);
        });
    }
    measure(link);
}

qint64 Relay::append(RelayLink &link, RelayWay way, QByteArrayView bytes, qint64 time,
                     MessageFlags flags)
{
    flags |= m_run.streamFlags() | MessageFlag::Relayed;
    SnapshotPublisher &publisher = m_run.publisher;
    if (way == RelayWay::ToTarget) {
        ++publisher.counters().messagesReceived;
        if (SessionPeer *client = m_run.find(link.client())) {
            ++client->summary.messagesReceived;
            ++client->summary.recent.in(publisher.second()).messagesReceived;
            publisher.markChanged(*client);
        }
    }
    m_flow.received(bytes.size(), 1);
    publisher.markChanged();
    return m_run.conversation().append(way == RelayWay::ToTarget ? MessageKind::Received
                                                                 : MessageKind::Sent,
                                       link.client(), bytes, time, flags);
}

void Relay::forward(RelayLink &link, RelayWay way, QByteArrayView bytes, SendId id)
{
    RelayLink::Direction &direction = link.direction(way);
    if (way == RelayWay::ToTarget) {
        link.send(bytes, id);
        if (link.queuedMemory() <= readableAtOnce() || !m_run.isStream())
            return;
    } else {
        m_run.transport->send(bytes, link.client(), id);
        if (SessionPeer *client = m_run.find(link.client()))
            m_flow.measure(*client);
        if (!m_run.isStream() || m_run.transport->queuedMemory(link.client()) <= readableAtOnce())
            return;
    }
    if (!std::exchange(direction.crowded, true))
        applyReading(link);
}

void Relay::applyReading(RelayLink &link)
{
    const auto isFull = [this](RelayWay way) { return m_isFull && covers(m_run.setup.hold, way); };
    link.setReading(m_flow.mayRead() && !link.toClient.crowded && !isFull(RelayWay::ToClients));
    SessionPeer *client = m_run.find(link.client());
    if (!client || !m_run.isStream())
        return;
    const bool waits = (!link.isOpen() && !link.targetIsGone) || link.toTarget.crowded
                       || isFull(RelayWay::ToTarget);
    if (std::exchange(client->relayWaits, waits) != waits)
        m_flow.applyReading(*client);
}

void Relay::linkOpened(RelayLink &link)
{
    const bool canBeItself = m_target.protocol == m_run.setup.protocol;
    if (canBeItself && reaches(link.target(), m_run.transport->localAddress())) {
        Q_EMIT foundItself(
                TransportError::ours(TransportErrorKind::RelaysToItself, link.target().toString()));
        return;
    }
    report(RelayReport::Reason::Connected, link.client(), link.target().toString().toUtf8(),
           link.localAddress().toString().toUtf8());
    for (const auto &[bytes, time] : std::exchange(link.early, {}))
        pass(link, RelayWay::ToTarget, bytes, time);
    applyReading(link);
    if (link.toTarget.ended)
        endDirection(link, RelayWay::ToTarget);
}

void Relay::linkSent(RelayLink &, SendId id, bool failed)
{
    if (failed && id != SendId::None)
        m_run.conversation().setFlags(qint64(id), MessageFlag::Failed, MessageFlag::Queued);
    if (const auto inserted = m_inserted.extract(qint64(id)))
        m_run.publisher.countSettled(1, inserted.mapped(), failed);
    m_run.publisher.markChanged();
}

void Relay::linkImpaired(RelayLink &, SendId id, const Impairment &done)
{
    m_sender.flagImpaired(id, done);
}

void Relay::linkDrained(RelayLink &link)
{
    if (std::exchange(link.toTarget.crowded, false))
        applyReading(link);
}

void Relay::clientDrained(SessionPeer &client)
{
    RelayLink *link = find(client.summary.peer);
    if (link && std::exchange(link->toClient.crowded, false))
        applyReading(*link);
}

void Relay::clientFinished(SessionPeer &client)
{
    RelayLink *link = find(client.summary.peer);
    if (!link)
        return;
    link->toTarget.ended = true;
    if (link->isOpen())
        endDirection(*link, RelayWay::ToTarget);
}

void Relay::linkFinished(RelayLink &link)
{
    link.toClient.ended = true;
    report(RelayReport::Reason::Finished, link.client(), link.target().toString().toUtf8());
    endDirection(link, RelayWay::ToClients);
}

void Relay::endDirection(RelayLink &link, RelayWay way)
{
    link.direction(way).framer.finish([&](FrameProblem problem, QByteArrayView bytes) {
        passRest(link, way, problem, bytes);
    });
    measure(link);
    passOnEnds(link);
}

void Relay::passOnEnds(RelayLink &link)
{
    if (link.toTarget.ended && link.toTarget.held == 0)
        link.finish();
    if (!link.toClient.ended || link.toClient.held > 0)
        return;
    if (SessionPeer *client = m_run.find(link.client()))
        client->finishing = true;
    if (link.targetIsGone)
        m_run.transport->disconnectPeer(link.client());
    else
        m_run.transport->finishSending(link.client());
}

void Relay::clientGone(SessionPeer &client, bool failed)
{
    const PeerId id = client.summary.peer;
    for (Held &held : m_held) {
        if (held.client == id)
            m_run.conversation().setFlags(held.row, MessageFlag::Withheld,
                                          MessageFlag::Held | MessageFlag::Queued);
    }
    std::erase_if(m_held, [this, id](const Held &held) {
        if (held.client != id)
            return false;
        m_heldMemory -= held.bytes.size() + Transport::messageOverhead;
        return true;
    });
    RelayLink *link = find(id);
    if (link && link->isClosed()) {
        remove(id);
    } else if (link && !link->isClosing()) {
        if (failed)
            link->reset();
        else
            link->close();
    }
    heldChanged();
}

void Relay::reset(PeerId client)
{
    if (RelayLink *link = find(client))
        link->reset();
}

void Relay::linkEnded(RelayLink &link, bool failed)
{
    link.targetIsGone = true;
    link.toClient.ended = true;
    if (failed)
        m_run.transport->resetPeer(link.client());
    else
        endDirection(link, RelayWay::ToClients);
}

void Relay::linkFailed(RelayLink &link, const TransportError &error)
{
    m_run.addEvent(MessageKind::Error, link.client(), error.toBytes());
}

void Relay::linkClosed(RelayLink &link)
{
    const PeerId client = link.client();
    UnsentAmount unsent = std::exchange(link.unsent, {});
    unsent.isOnward = true;
    if (unsent.bytes > 0 || unsent.messages > 0)
        m_run.addEvent(MessageKind::Unsent, client, unsent.toBytes());
    for (const auto &[bytes, time] : std::exchange(link.early, {}))
        (void)append(link, RelayWay::ToTarget, bytes, time, MessageFlag::Failed);
    if (find(client) != &link)
        return; // it made room for another
    SessionPeer *const peer = m_run.isStream() ? m_run.find(client) : nullptr;
    if (peer && link.targetIsGone)
        return; // what is held may still go to the client
    if (peer && !m_stopping)
        m_run.transport->resetPeer(client); // it never had a target
    remove(client);
}

void Relay::remove(PeerId client)
{
    const auto found = m_links.find(client);
    found->second.release()->deleteLater(); // it may be the one that calls
    m_links.erase(found);
    if (SessionPeer *peer = m_run.find(client)) {
        if (std::exchange(peer->relayMemory, 0) > 0)
            m_flow.measure(*peer);
        if (std::exchange(peer->relayWaits, false))
            m_flow.applyReading(*peer);
    }
    if (m_links.empty())
        Q_EMIT idle();
}

void Relay::linkCalled(const SocketCall &call) { m_run.publisher.addCall(call); }

void Relay::report(RelayReport::Reason reason, PeerId client, const QByteArray &target,
                   const QByteArray &from)
{
    m_run.addEvent(MessageKind::Relay, client, RelayReport{reason, target, from}.toBytes());
}

void Relay::setFraming(const Framing &framing)
{
    for (const auto &each : m_links) {
        RelayLink &link = *each.second;
        for (const RelayWay way : {RelayWay::ToTarget, RelayWay::ToClients}) {
            RelayLink::Direction &direction = link.direction(way);
            const qint64 gone = std::exchange(direction.gone, 0);
            direction.framer.finish([&](FrameProblem, QByteArrayView bytes) {
                if (gone < bytes.size())
                    hold(link, way, bytes.sliced(gone), nowNs());
                else
                    (void)append(link, way, bytes, nowNs(), {});
            });
            direction.framer = Framer(framing);
        }
        measure(link);
    }
}

void Relay::setConditions(const NetworkConditions &conditions)
{
    for (const auto &[client, link] : m_links)
        link->setConditions(conditions);
}

void Relay::hold(RelayLink &link, RelayWay way, QByteArrayView bytes, qint64 time)
{
    const bool drops = m_isFull && !m_run.isStream();
    const MessageFlags waits =
            MessageFlag::Held
            | (way == RelayWay::ToClients ? MessageFlags(MessageFlag::Queued) : MessageFlags());
    const qint64 row = append(link, way, bytes, time, drops ? MessageFlag::Withheld : waits);
    if (drops)
        return;
    m_held.push_back({link.client(), way, row, bytes.toByteArray()});
    ++link.direction(way).held;
    m_heldMemory += bytes.size() + Transport::messageOverhead;
    heldChanged();
}

void Relay::heldChanged()
{
    HeldMessages &shown = m_run.publisher.counters().held;
    shown.count = qint64(m_held.size());
    shown.first = m_held.empty() ? -1 : m_held.front().row;
    m_run.publisher.markChanged();
    m_run.publisher.publishSoon();
    const bool isFull = m_heldMemory > (m_isFull ? mostHeld / 2 : mostHeld);
    if (std::exchange(m_isFull, isFull) == isFull)
        return;
    if (isFull)
        report(RelayReport::Reason::Full, PeerId::None, QByteArray::number(mostHeld));
    for (const auto &[client, link] : m_links)
        applyReading(*link);
}

void Relay::settle(const Held &held, bool goesOn)
{
    m_heldMemory -= held.bytes.size() + Transport::messageOverhead;
    RelayLink *const link = find(held.client);
    const bool isThere = held.way == RelayWay::ToClients ? m_run.find(held.client) != nullptr
                                                         : link && link->isOpen();
    MessageFlags set;
    set.setFlag(MessageFlag::Withheld, !goesOn);
    set.setFlag(MessageFlag::Failed, goesOn && !isThere);
    MessageFlags clear = MessageFlag::Held;
    clear.setFlag(MessageFlag::Queued, !goesOn || !isThere);
    m_run.conversation().setFlags(held.row, set, clear);
    if (!link)
        return;
    --link->direction(held.way).held;
    if (goesOn && isThere)
        forward(*link, held.way, held.bytes, SendId(held.row));
    passOnEnds(*link);
}

void Relay::settle(qint64 row, bool goesOn)
{
    const auto found = std::ranges::find(m_held, row, &Held::row);
    if (found == m_held.end())
        return;
    const Held held = std::move(*found);
    m_held.erase(found);
    settle(held, goesOn);
    sendChanged(held.client, held.way);
    heldChanged();
}

void Relay::replace(qint64 row, const QByteArray &bytes)
{
    const auto found = std::ranges::find(m_held, row, &Held::row);
    if (found == m_held.end())
        return;
    Held &held = *found;
    m_run.conversation().setFlags(row, MessageFlag::Withheld,
                                  MessageFlag::Held | MessageFlag::Queued);
    m_heldMemory -= held.bytes.size();
    held.bytes = framedLike(held.bytes, bytes, m_run.isStream() ? m_run.setup.framing : Framing{});
    m_heldMemory += held.bytes.size();
    const bool toClient = held.way == RelayWay::ToClients;
    const MessageFlags flags = m_run.streamFlags() | MessageFlag::Held
                               | (toClient ? MessageFlag::Queued : MessageFlag::Inserted);
    held.row = m_run.conversation().append(toClient ? MessageKind::Sent : MessageKind::Received,
                                           held.client, held.bytes, nowNs(), flags);
    held.isChanged = true;
    sendChanged(held.client, held.way);
    heldChanged();
}

void Relay::sendChanged(PeerId client, RelayWay way)
{
    const auto next = [this, client, way] {
        return std::ranges::find_if(m_held, [client, way](const Held &held) {
            return held.client == client && held.way == way;
        });
    };
    for (auto first = next(); first != m_held.end() && first->isChanged; first = next()) {
        const Held held = std::move(*first);
        m_held.erase(first);
        settle(held, true);
    }
}

void Relay::settleAll(RelayWay ways, bool goesOn)
{
    std::deque<Held> rest;
    for (Held &held : std::exchange(m_held, {})) {
        if (covers(ways, held.way))
            settle(held, goesOn);
        else
            rest.push_back(std::move(held));
    }
    m_held = std::move(rest);
    heldChanged();
}

void Relay::setHold(RelayWay ways)
{
    m_run.setup.hold = ways;
    const auto released = RelayWay(quint8(RelayWay::Both) & ~quint8(ways));
    settleAll(released, true);
    for (const auto &[client, link] : m_links) {
        for (const RelayWay way : {RelayWay::ToTarget, RelayWay::ToClients}) {
            RelayLink::Direction &direction = link->direction(way);
            const qint64 pending = direction.framer.pending();
            if (!covers(released, way) || pending <= direction.gone)
                continue;
            forward(*link, way, direction.framer.pendingBytes().sliced(direction.gone),
                    SendId::None);
            direction.gone = pending;
        }
        applyReading(*link);
    }
}

void Relay::insert(const MessageBatch &messages, PeerId client)
{
    const MessageFlags flags = m_run.streamFlags() | MessageFlag::Inserted;
    for (qsizetype i = 0; i < messages.count(); ++i) {
        const QByteArrayView bytes = messages.at(i);
        bool isCounted = false; // by its result at the first target
        for (const auto &[id, link] : m_links) {
            if (client != PeerId::Everyone && client != id)
                continue;
            const bool isOpen = link->isOpen();
            const qint64 row = m_run.conversation().append(
                    MessageKind::Received, id, bytes, nowNs(),
                    flags | (isOpen ? MessageFlags() : MessageFlag::Failed));
            if (!isOpen)
                continue;
            if (!std::exchange(isCounted, true))
                m_inserted.emplace(row, bytes.size());
            forward(*link, RelayWay::ToTarget, bytes, SendId(row));
        }
        if (!isCounted)
            m_run.publisher.countSettled(1, bytes.size(), true);
    }
    m_run.publisher.markChanged();
}

void Relay::stop()
{
    const bool again = std::exchange(m_stopping, true);
    settleAll(RelayWay::Both, false);
    for (const auto &[client, link] : m_links) {
        if (again || !link->isClosing())
            link->close(); // the second time at once
    }
}

} // namespace socketchat
