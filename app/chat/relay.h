// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/message.h"
#include "app/chat/messagebatch.h"
#include "app/chat/relaylink.h"
#include "app/chat/relayway.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <unordered_map>

namespace socketchat {

class FlowControl;
class MessageSender;
class SessionRun;
struct SessionPeer;

/// Connects each client of a run on to the target, and passes what either says to the other: its
/// bytes as they come, the end of what it sends, and a reset.
///
/// What a client says is a Received row, and what the target says a Sent row to that client. Where
/// a person holds messages, they wait here. Bounded: who reads too slowly keeps the other end from
/// being read.
class Relay : public QObject, private RelayLink::Owner
{
    Q_OBJECT

public:
    Relay(SessionRun &run, FlowControl &flow, MessageSender &sender, QObject *parent);
    ~Relay() override;

    void clientConnected(SessionPeer &client);
    void received(SessionPeer &client, QByteArrayView bytes, qint64 time);
    void clientFinished(SessionPeer &client);
    void clientDrained(SessionPeer &client);
    void clientGone(SessionPeer &client, bool failed);
    /// Resets the way on, since the client is about to be reset.
    void reset(PeerId client);
    /// Returns how many bytes may be read from a peer at once, so that all peers together stay
    /// within the limit of memory.
    [[nodiscard]] qint64 readableAtOnce() const;

    void setFraming(const Framing &framing);
    void setConditions(const NetworkConditions &conditions);
    /// Holds messages that go these ways from now on; what waits for another way goes on.
    void setHold(RelayWay ways);
    /// Passes a held message on, or drops it; does nothing if it does not wait.
    void settle(qint64 row, bool goesOn);
    void settleAll(RelayWay ways, bool goesOn);
    /// Puts other bytes in the place of a held message, framed as that one was. They go on at once,
    /// or, if earlier ones that go the same way still wait, right after these.
    void replace(qint64 row, const QByteArray &bytes);
    /// Sends messages to the target, as if this client (or each) had said them.
    void insert(const MessageBatch &messages, PeerId client);

    /// Ends all ways on; idle() follows, unless isIdle().
    void stop();
    [[nodiscard]] bool isIdle() const { return m_links.empty(); }

Q_SIGNALS:
    void idle();
    /// Emitted once if the target is this relay.
    void foundItself(const socketchat::TransportError &error);

private:
    struct Held
    {
        PeerId client;
        RelayWay way;
        qint64 row;
        QByteArray bytes;
        bool isChanged = false; // goes on by itself after those before it
    };

    void linkOpened(RelayLink &link) override;
    void linkReceived(RelayLink &link, QByteArrayView bytes, qint64 time) override;
    void linkSent(RelayLink &link, SendId id, bool failed) override;
    void linkImpaired(RelayLink &link, SendId id, const Impairment &done) override;
    void linkDrained(RelayLink &link) override;
    void linkFinished(RelayLink &link) override;
    void linkEnded(RelayLink &link, bool failed) override;
    void linkFailed(RelayLink &link, const TransportError &error) override;
    void linkClosed(RelayLink &link) override;
    void linkCalled(const SocketCall &call) override;
    [[nodiscard]] char *linkBuffer(qsizetype &size) override;
    void linkReceiveEnded() override;

    [[nodiscard]] RelayLink *find(PeerId client) const;
    RelayLink &makeLink(SessionPeer &client);
    void remove(PeerId client);
    void makeRoom();
    /// Passes what one end said on to the other, or holds it.
    void pass(RelayLink &link, RelayWay way, QByteArrayView bytes, qint64 time);
    /// Takes over what a framer gives up of an incomplete message; what of it has gone on already
    /// is only recorded.
    void passRest(RelayLink &link, RelayWay way, FrameProblem problem, QByteArrayView bytes);
    /// Accounts what the framers of a link keep, as memory of its client.
    void measure(RelayLink &link);
    void giveUpFrames(RelayLink &link);
    qint64 append(RelayLink &link, RelayWay way, QByteArrayView bytes, qint64 time,
                  MessageFlags flags);
    void hold(RelayLink &link, RelayWay way, QByteArrayView bytes, qint64 time);
    void forward(RelayLink &link, RelayWay way, QByteArrayView bytes, SendId id);
    void settle(const Held &held, bool goesOn);
    /// Lets changed messages go on that nothing is before any more.
    void sendChanged(PeerId client, RelayWay way);
    /// Updates what a person sees of what waits, and who may be read.
    void heldChanged();
    /// Ends a direction whose sender has finished, once nothing of it waits.
    void endDirection(RelayLink &link, RelayWay way);
    void passOnEnds(RelayLink &link);
    void applyReading(RelayLink &link);
    void report(RelayReport::Reason reason, PeerId client, const QByteArray &target,
                const QByteArray &from = {});

    SessionRun &m_run;
    FlowControl &m_flow;
    MessageSender &m_sender;
    const Endpoint m_target;
    std::unordered_map<PeerId, std::unique_ptr<RelayLink>> m_links;
    std::deque<Held> m_held; // in the order in which they came
    qint64 m_heldMemory = 0;
    /// The size of each inserted message that has no result yet, by its row; those whose message
    /// goes to several clients are counted once.
    std::unordered_map<qint64, qsizetype> m_inserted;
    bool m_isFull = false;
    bool m_stopping = false;
    bool m_inBulk = false; // what a target said last was much at once
    QTimer m_silence; // datagrams only
};

} // namespace socketchat
