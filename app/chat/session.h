// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/chat/conversationsetup.h"
#include "app/chat/echomatcher.h"
#include "app/chat/filetransfer.h"
#include "app/chat/message.h"
#include "app/chat/peerreply.h"
#include "app/chat/roundtriphistogram.h"
#include "app/chat/traffichistory.h"
#include "app/net/backends.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QThread;

namespace socketchat {

class SessionWorker;
struct SessionSnapshot;

/// Describes a peer for display.
struct PeerSummary
{
    PeerId peer = PeerId::None;
    SocketAddress address;
    qint64 since = 0; ///< ns since 1970 UTC
    qint64 last = 0; ///< when it was last heard of or got something, ns since 1970 UTC
    qint64 messagesReceived = 0;
    qint64 messagesSent = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    RecentTraffic recent; ///< by seconds of the run
    qint64 bytesQueued = 0; ///< accepted for sending but not by the kernel yet
    KernelQueues kernel; ///< as of the last measureQueues()
    bool stalled = false; ///< has not read for a while
    bool finished = false; ///< has finished sending, but can still receive
    bool connected = true;
    PeerReply reply = PeerReply::Usual;
    friend bool operator==(const PeerSummary &, const PeerSummary &) = default;
};

/// Says what waits in a relay for a person to let it go on.
struct HeldMessages
{
    qint64 count = 0;
    qint64 first = -1; ///< row of the one that waits longest
    friend bool operator==(const HeldMessages &, const HeldMessages &) = default;
};

/// Holds the totals of one run.
struct SessionCounters
{
    qint64 messagesReceived = 0;
    qint64 messagesSent = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    qint64 echoesExact = 0;
    qint64 echoesDifferent = 0;
    qint64 lastRoundTrip = -1; ///< ns
    qint64 fastestRoundTrip = -1;
    qint64 slowestRoundTrip = -1;
    quint64 droppedByKernel = 0;
    qint64 turnedAway = 0; ///< connections and datagrams of blocked hosts
    qint64 bytesDropped = 0; ///< accepted for sending, but lost when this end stopped
    qint64 thrownAway = 0; ///< datagrams lost to simulated conditions
    DatagramEchoes datagrams; ///< UDP client only; see Session::countDatagrams()
    StepProgress step; ///< with TransportOptions::stepping
    QList<qint64> ruleHits; ///< how often each reply rule has answered, in their order
    HeldMessages held;
    AcceptQueue acceptQueue; ///< servers; up to date unless each client is accepted at once
    FileProgress fileSending;
    FileProgress fileReceiving;
    qint64 since = 0; ///< start of the run, ns since 1970 UTC
    qint64 until = 0; ///< end of the run; 0 while it lasts
    friend bool operator==(const SessionCounters &, const SessionCounters &) = default;
};

/// Runs one end of a conversation: one transport at a time in a thread of its own, and records
/// events in a Conversation and a CallLog.
///
/// Used from one thread (the window's, or the console's main thread); never blocks on the network.
/// SessionWorker is its counterpart in the network thread. Changes are reported in batches:
/// changed() is emitted once, and not again until refresh() was called.
class Session : public QObject
{
    Q_OBJECT

public:
    using TransportFactory =
            std::function<std::unique_ptr<Transport>(Protocol, Role, const TransportOptions &)>;

    explicit Session(QObject *parent = nullptr, TransportFactory factory = makeTransport);
    /// Begins with a conversation that was read from a file; `run` is what its last run was.
    Session(std::shared_ptr<Conversation> conversation, const ConversationSetup &run,
            QObject *parent = nullptr, TransportFactory factory = makeTransport);
    /// Sets the counters of a conversation read from a file; valid until a run begins.
    void restoreTotals(const SessionCounters &counters, const RoundTripHistogram &roundTrips);
    /// Discards queued data and does not wait for peers. Call stop() first if queued data matters.
    ~Session() override;

    /// Returns what is chosen: for the next run, and for this one as far as that can change.
    [[nodiscard]] const ConversationSetup &setup() const { return m_setup; }
    /// Sets what is chosen. Reply mode, rules, program, framing, receive size, Nagle, conditions
    /// and the limit of the conversation change at once (framing with the next byte that arrives),
    /// everything else with the next start(). The protocol follows the scheme of the address.
    /// Returns false, and changes nothing, where the conditions or the receive size are out of
    /// their range.
    bool choose(ConversationSetup setup);
    /// Lets `change` alter a copy of what is chosen, and chooses that.
    template<typename Change>
    bool change(Change &&change)
    {
        ConversationSetup setup = m_setup;
        change(setup);
        return choose(std::move(setup));
    }

    /// Starts a run as it is chosen. Does nothing unless the state is Closed and the address can be
    /// opened. The conversation goes on where the last run ended.
    void start();
    void start(const ConversationSetup &setup)
    {
        choose(setup);
        start();
    }
    /// Returns the setup of the current or last run.
    [[nodiscard]] const ConversationSetup &run() const { return m_run; }
    /// Returns the address of that run.
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    /// Sends queued data while peers accept it (see TransportOptions::closeTimeout), then closes. A
    /// second call discards queued data.
    void stop();

    /// Queues a message, framed as configured, and returns its row number; -1 with `error` set if
    /// it was refused, in which case no row is added.
    qint64 send(const QByteArray &message, PeerId peer, TransportError *error);
    /// Queues messages one by one, as send() does, until one is refused; returns how many were
    /// queued. The system may get several of them with one call; see Transport::beginBatch(). `row`
    /// is set to the newest one's, if any was queued.
    qsizetype sendAll(const MessageBatch &messages, PeerId peer, qint64 *row,
                      TransportError *error);
    /// Returns the largest datagram that can be sent to this peer (Everyone: to any of them).
    [[nodiscard]] qsizetype largestDatagram(PeerId peer) const;
    /// Holds what send() has accepted and the kernel has neither accepted nor refused yet.
    struct Unsettled
    {
        qint64 messages = 0;
        qint64 memory = 0; ///< their bytes, and Transport::messageOverhead for each
        friend bool operator==(const Unsettled &, const Unsettled &) = default;
    };
    [[nodiscard]] Unsettled unsettled() const;
    /// Returns what send() has accepted in this run and the kernel has not, or not all of it: for
    /// good, once the run has ended.
    [[nodiscard]] UnsentAmount unsent() const;
    /// Asks for hasRoom() once less than `memory` is unsettled(). Returns false, and asks for
    /// nothing, if that is so now.
    bool askForRoom(qint64 memory);
    /// Sends a message to a relay's target, framed as configured, as if this client had sent it, or
    /// each. Returns false with `error` set if it was refused.
    bool sendToTarget(const QByteArray &message, PeerId peer, TransportError *error);
    /// Lets a message that a relay holds go on, or drops it.
    void settleHeld(qint64 row, bool goesOn);
    void settleAllHeld(bool goesOn);
    /// Puts other bytes, framed as configured, in the place of a message that a relay holds.
    /// Returns false with `error` set if they were refused.
    bool replaceHeld(qint64 row, const QByteArray &message, TransportError *error);
    void disconnectPeer(PeerId peer);
    /// Resets the connection to a peer; see Transport::resetPeer().
    void resetPeer(PeerId peer);
    void finishSending(PeerId peer);
    /// Sets how a server answers this client, until it leaves. Does nothing where no reply mode
    /// does anything.
    void setReply(PeerId peer, PeerReply reply);
    /// Pauses or resumes reading; while off, incoming data stays in the kernel's buffers.
    void setReading(bool on);
    /// Returns whether setReading() is on, as it is at the start of each run.
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// Notes that a lossless reader has consumed the rows before `row`. While unread rows exceed a
    /// quarter of the limit, reading from the network stops, so that none is dropped. Call it
    /// repeatedly; -1 turns it off.
    void setReadUpTo(qint64 row);
    /// Requests the kernel's buffer sizes for a peer: PeerSummary::kernel, with the next refresh().
    void measureQueues(PeerId peer);
    /// Accepts one more client with Accepting::ByHand; see Transport::acceptNext().
    void acceptNext();
    /// Makes one socket call of a run with TransportOptions::stepping; SessionCounters::step tells
    /// what becomes of it. What a Send or SendTo is given becomes a row if somebody can get it.
    void step(StepRequest request);
    /// Returns whether the calls of this run, or of the next one while none is under way, are made
    /// one by one.
    [[nodiscard]] bool stepsByHand() const;

    static constexpr int maxRepetitions = 100'000;
    /// Sends the same message `count` times (1 to maxRepetitions) without pauses, queueing only a
    /// little of it at a time; rows appear as they are sent. Returns false with `error` set if
    /// send() would refuse the message. Ends early if the peer disconnects. Replaces an unfinished
    /// repetition.
    bool sendRepeatedly(const QByteArray &message, PeerId peer, int count, TransportError *error);

    /// Sends files as they are: a stream gets no frames, datagrams have the size and the pause of
    /// the setup. They are read in a thread of their own, and sent one after the other, as fast as
    /// the peer accepts them; what becomes of each is a row, and SessionCounters::fileSending. For
    /// everyone: those who are connected now. Returns false with `error` set if send() would refuse
    /// a message.
    bool sendFiles(const QStringList &paths, PeerId peer, TransportError *error);
    /// Sends nothing more of them than is queued already.
    void cancelFiles();
    /// Lets what a peer sends go to a file, too: of all peers the first that sends, until it has
    /// finished. Without a run under way that of the next one; then the file is opened.
    void receiveTo(const FileTarget &target);
    /// Ends the file as it is.
    void stopReceivingFile();
    /// Returns the file that waits for the next run.
    [[nodiscard]] const std::optional<FileTarget> &awaitedFile() const { return m_awaitedFile; }

    /// Returns the abilities of this or the last run's backend.
    [[nodiscard]] Abilities abilities() const;
    /// Return the values as of the last refresh().
    [[nodiscard]] Transport::State state() const { return m_state; }
    [[nodiscard]] SocketAddress localAddress() const { return m_localAddress; }
    [[nodiscard]] const SessionCounters &counters() const { return m_counters; }
    /// Returns the bytes accepted for sending but not by the kernel yet, for all peers.
    [[nodiscard]] qint64 bytesQueued() const;
    /// Asks the network thread to update `SessionCounters::datagrams`, which change with time
    /// alone; changed() follows. Once a second is enough.
    void countDatagrams();
    /// Returns the run's round trips so far.
    [[nodiscard]] RoundTripHistogram roundTrips() const;
    /// Returns the run's messages and bytes second by second.
    [[nodiscard]] TrafficHistory traffic() const;
    /// Returns the connected peers, and those disconnected since the last refresh(), oldest first.
    [[nodiscard]] const QList<PeerSummary> &peers() const { return m_peers; }

    /// Return what is shared with the network thread; see their contracts.
    [[nodiscard]] Conversation &conversation() { return *m_conversation; }
    [[nodiscard]] const Conversation &conversation() const { return *m_conversation; }
    [[nodiscard]] CallLog &calls() { return *m_calls; }
    /// Returns the calls for readers that may outlive the session.
    [[nodiscard]] std::shared_ptr<const CallLog> sharedCalls() const { return m_calls; }
    /// Returns the conversation for readers that may outlive the session, such as a save.
    [[nodiscard]] std::shared_ptr<const Conversation> sharedConversation() const
    {
        return m_conversation;
    }

    /// Updates state(), counters() and peers(), and re-enables changed().
    void refresh();

Q_SIGNALS:
    /// Emitted from the event loop when a row, call, peer or state has changed.
    void changed();
    /// Emitted from the event loop once after askForRoom(), without waiting for changed().
    void hasRoom();
    /// Emitted when setup() has changed from `before`.
    void setupChanged(const socketchat::ConversationSetup &before);
    /// Emitted when awaitedFile() has changed.
    void awaitedFileChanged();
    /// Emitted by setReading().
    void readingChanged();
    /// Emitted from refresh() when the state has changed.
    void stateChanged(socketchat::Transport::State state);

private:
    /// Says where messages go now, and what they may be.
    struct Route
    {
        PeerId addressee = PeerId::None;
        bool isKnown = false;
        bool isStream = false;
        qsizetype largest = 0; // datagram, in bytes
        MessageFlags flags = MessageFlag::Queued; // of their rows
    };
    /// Returns nullopt, with `error` set, if nothing can be sent.
    [[nodiscard]] std::optional<Route> routeTo(PeerId peer, TransportError *error) const;
    [[nodiscard]] bool isFramed(QByteArrayView message) const;
    /// Returns a client's server for Everyone.
    [[nodiscard]] PeerId peerOf(PeerId peer) const;
    /// Returns what send() would send, framed: the messages before the first that it would refuse,
    /// with `error` set if there is one.
    [[nodiscard]] MessageBatch outgoing(const MessageBatch &messages, const Route &route,
                                        TransportError *error) const;
    void runEnded();
    /// Emits nothing, because receivers may be destroyed along with the session.
    void endThread();
    /// Runs `task` with the worker in its thread; does nothing without a run.
    template<typename Task>
    void post(Task &&task);

    TransportFactory m_factory;
    std::shared_ptr<Conversation> m_conversation;
    std::shared_ptr<CallLog> m_calls;
    std::shared_ptr<SessionSnapshot> m_news;
    ConversationSetup m_setup;
    ConversationSetup m_run;
    Endpoint m_endpoint; // of the run
    std::optional<FileTarget> m_awaitedFile;
    Transport::State m_state = Transport::State::Closed;
    bool m_reading = true;
    SocketAddress m_localAddress;
    SessionCounters m_counters;
    QList<PeerSummary> m_peers;
    std::vector<PeerSummary> m_changedPeers; // of the last refresh()
    std::unique_ptr<QThread> m_thread;
    SessionWorker *m_worker = nullptr; // lives in m_thread and is deleted there
};

} // namespace socketchat
