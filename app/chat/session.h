// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/calllog.h"
#include "app/chat/conversationsetup.h"
#include "app/chat/echomatcher.h"
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

/// A peer as the window shows it.
struct PeerSummary
{
    PeerId peer = PeerId::None;
    SocketAddress address;
    qint64 since = 0; ///< ns since 1970 UTC
    qint64 messagesReceived = 0;
    qint64 messagesSent = 0;
    qint64 bytesReceived = 0;
    qint64 bytesSent = 0;
    RecentTraffic recent; ///< by the seconds of the run
    qint64 bytesQueued = 0; ///< accepted for sending, not yet taken by the kernel
    KernelQueues kernel; ///< as of the last measureQueues()
    bool stalled = false; ///< it has not read for a while what is sent to it
    bool finished = false; ///< it sends no more, and can still be sent to
    bool connected = true;
    friend bool operator==(const PeerSummary &, const PeerSummary &) = default;
};

/// Totals of one run.
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
    qint64 bytesDropped = 0; ///< accepted for sending, and lost when this end stopped
    qint64 thrownAway = 0; ///< datagrams that this end's conditions never handed to the system
    DatagramEchoes datagrams; ///< of a UDP client; see Session::countDatagrams()
    qint64 since = 0; ///< when the run began, ns since 1970 UTC
    qint64 until = 0; ///< when it ended; 0 while it goes on
    friend bool operator==(const SessionCounters &, const SessionCounters &) = default;
};

/// One end of a conversation: runs one transport at a time in a thread of its own and writes what
/// happens into a Conversation and a CallLog.
///
/// Used from one thread (the window's, or the console's main thread); nothing here waits for the
/// network. The other side of the thread boundary is SessionWorker. News come in batches: news() is
/// emitted once, and not again before takeNews() was called, however much happens.
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
    /// Sets the counters of a conversation that was read, until a run begins.
    void restoreTotals(const SessionCounters &counters, const RoundTripHistogram &roundTrips);
    /// Drops what is queued and returns without waiting for the peer. Ask for stop() first where
    /// the queue matters.
    ~Session() override;

    /// Returns what is chosen: for the next run, and for this one as far as that can change.
    [[nodiscard]] const ConversationSetup &setup() const { return m_setup; }
    /// Chooses. Reply mode, framing, receive size, Nagle, conditions and the limit of the
    /// conversation change at once (framing with the next byte that arrives), everything else with
    /// the next start(). The protocol follows the scheme of the address. Returns false, and changes
    /// nothing, where the conditions or the receive size are out of their range.
    bool choose(ConversationSetup setup);
    /// Chooses what `change(setup)` makes of what is chosen.
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
    /// Returns what the run under way, or the last one, was started with.
    [[nodiscard]] const ConversationSetup &run() const { return m_run; }
    /// Returns where that run goes.
    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    /// Sends what is owed as long as peers take it (see TransportOptions::closeTimeout), then
    /// closes. Called again it drops what is owed.
    void stop();

    /// Queues a message (framed as the framing says) and returns the number of its row, or -1 with
    /// `error` set, in which case nothing was queued and no row was written.
    qint64 send(const QByteArray &message, PeerId peer, TransportError *error);
    /// The most bytes that one datagram to this peer (Everyone: to any of them) can carry.
    [[nodiscard]] qsizetype largestDatagram(PeerId peer) const;
    void disconnectPeer(PeerId peer);
    void finishSending(PeerId peer);
    /// False: everything that comes is left in the kernel, until it is full.
    void setReading(bool on);
    /// True again with each run.
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// For one who must see every row: before `row` all have been seen. What comes is left in the
    /// kernel while those not seen fill a quarter of what may be kept, so that none of them goes
    /// first. Tell again and again; -1: nobody needs them all any more.
    void setReadUpTo(qint64 row);
    /// Has the kernel's queues for a peer looked at: PeerSummary::kernel, with the next news.
    void measureQueues(PeerId peer);

    static constexpr int mostRepetitions = 100'000;
    /// Sends the same message so many times (1 to mostRepetitions) without a pause, and without
    /// keeping more than a little of it queued: the rows appear as they are sent. False with
    /// `error` set where send() would refuse it; it ends early where the peer goes. Only one such
    /// run at a time: another one replaces what is left of it.
    bool sendRepeatedly(const QByteArray &message, PeerId peer, int count, TransportError *error);

    /// What this run's backend can do, or the last one's.
    [[nodiscard]] Abilities abilities() const;
    /// As of the last takeNews().
    [[nodiscard]] Transport::State state() const { return m_state; }
    [[nodiscard]] SocketAddress localAddress() const { return m_localAddress; }
    [[nodiscard]] const SessionCounters &counters() const { return m_counters; }
    /// Accepted for sending and not yet taken by the kernel, for all peers together.
    [[nodiscard]] qint64 bytesQueued() const;
    /// Asks the network thread to bring `SessionCounters::datagrams` up to date, since time alone
    /// changes it; news follow. Once a second does.
    void countDatagrams();
    /// Of the run, up to now.
    [[nodiscard]] RoundTripHistogram roundTrips() const;
    /// Of the run, up to now.
    [[nodiscard]] TrafficHistory traffic() const;
    /// Connected peers, and those that have gone since the last takeNews(), oldest first.
    [[nodiscard]] const QList<PeerSummary> &peers() const { return m_peers; }

    /// Shared with the network thread; see their own contracts.
    [[nodiscard]] Conversation &conversation() { return *m_conversation; }
    [[nodiscard]] CallLog &calls() { return *m_calls; }
    /// For who may look at the calls when this session has gone.
    [[nodiscard]] std::shared_ptr<const CallLog> sharedCalls() const { return m_calls; }
    /// For those who may go on reading after the session has gone: a save, a recording.
    [[nodiscard]] std::shared_ptr<const Conversation> sharedConversation() const
    {
        return m_conversation;
    }

    /// Brings state(), counters() and peers() up to date and arms news() again.
    void takeNews();

Q_SIGNALS:
    /// Something happened: a row, a call, a peer, a state. Emitted from the event loop.
    void news();
    /// setup() is another than `before`.
    void setupChanged(const socketchat::ConversationSetup &before);
    /// setReading() was called.
    void readingChanged();
    /// From takeNews(), when the state is another than before.
    void stateChanged(socketchat::Transport::State state);

private:
    struct Outgoing
    {
        QByteArray bytes; // framed
        PeerId addressee = PeerId::None;
        MessageFlags flags;
    };
    /// What send() would send; nothing, with `error` set, where it would refuse.
    [[nodiscard]] std::optional<Outgoing> outgoing(const QByteArray &message, PeerId peer,
                                                   TransportError *error) const;
    void runEnded();
    /// Tells nobody: whoever listens may go with the session.
    void endThread();
    /// Runs `task` with the worker in its thread; does nothing where no run is under way.
    template<typename Task>
    void post(Task &&task);

    TransportFactory m_factory;
    std::shared_ptr<Conversation> m_conversation;
    std::shared_ptr<CallLog> m_calls;
    std::shared_ptr<SessionSnapshot> m_news;
    ConversationSetup m_setup;
    ConversationSetup m_run;
    Endpoint m_endpoint; // of the run
    Transport::State m_state = Transport::State::Closed;
    bool m_reading = true;
    SocketAddress m_localAddress;
    SessionCounters m_counters;
    QList<PeerSummary> m_peers;
    std::vector<PeerSummary> m_changedPeers; // those of the last news
    std::unique_ptr<QThread> m_thread;
    SessionWorker *m_worker = nullptr; // lives and dies in m_thread
};

} // namespace socketchat
