// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/boundaddress.h"
#include "app/chat/echoloop.h"
#include "app/chat/echomatcher.h"
#include "app/chat/sessionsnapshot.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

namespace socketchat {

class ConditionedTransport;
struct Impairment;

/// The network side of a Session: owns one transport for one run, cuts what it receives into
/// messages, lets the reply mode answer, and writes everything down.
///
/// Lives in the session's network thread; its slots are called there, and so are the transport's
/// signals. What has changed is written to the news when the event loop has nothing more to do, and
/// at most once a millisecond, or once in eight where it is very much. Emits news() at most once
/// between two takeNews().
class SessionWorker : public QObject, private TransportListener
{
    Q_OBJECT

public:
    SessionWorker(const SessionOptions &options, std::shared_ptr<Conversation> conversation,
                  std::shared_ptr<CallLog> calls, std::shared_ptr<SessionSnapshot> news);
    ~SessionWorker() override;

    void start(std::unique_ptr<Transport> transport);
    void stop();
    /// `row` is the row of the message, already written as Queued.
    void send(const QByteArray &bytes, PeerId peer, qint64 row);
    void disconnectPeer(PeerId peer);
    void finishSending(PeerId peer);
    void countDatagrams();
    void setReplyMode(ReplyMode mode);
    void setFraming(const Framing &framing);
    void setReceiveSize(int bytes) { m_transport->setReceiveSize(bytes); }
    void setReading(bool on);
    /// Whether what comes must wait for who reads the conversation, see Session::setReadUpTo().
    void lookWhetherRead();
    void setNoDelay(bool on) { m_transport->setNoDelay(on); }
    void setConditions(const NetworkConditions &conditions);
    void measureQueues(PeerId peer);
    void sendRepeatedly(const QByteArray &bytes, PeerId peer, int count);

Q_SIGNALS:
    void news();
    /// The run is over; nothing follows.
    void ended();

private:
    /// What is kept for one peer beside what the screen shows of it.
    struct Peer
    {
        explicit Peer(const Framing &framing, Protocol protocol, quint16 port)
            : framer(framing)
            , echo(traitsOf(protocol).isStream ? EchoMatcher::Mode::Stream
                                               : EchoMatcher::Mode::Datagrams)
            , loop(protocol, port)
        { }
        PeerSummary summary;
        QString name;
        Framer framer;
        EchoMatcher echo;
        EchoLoop loop;
        std::optional<QByteArray> held; // what is held back of echoes, see EchoLoop
        qsizetype dividedRest = 0; // how much of `held` is the rest of a divided echo
        qint64 lastQueued = 0; // as of the last look at who reads
        qint64 lastSent = 0;
        int looksWithoutProgress = 0;
        UnsentAmount unsent;
        quint64 toldWhen = 0; // which news have its summary, by SessionSnapshot::timesTaken
        size_t toldAt = 0; // its place there
        qint64 memory = 0; // that it makes us hold: what waits for it, its unfinished message
        bool awaitsEcho = false; // the person has sent to it
        bool paused = false; // it sends faster than it reads our replies
        bool changed = false; // since the last publish()
        bool leaving = false; // we have asked it to go
        bool finishing = false; // we have finished sending to it
        bool dropped = false; // because it made us hold too much
        bool slowed = false; // for a moment, see EchoLoop
        bool toldOfService = false;
        bool toldOfSlowing = false;
    };
    /// A message on its way: what is needed to judge the answers, and whether all have taken it.
    struct Underway
    {
        QByteArray bytes;
        qsizetype outstanding = 1; // addressees whose outcome is not known
        bool failed = false;
    };

    /// What sendRepeatedly() has not sent yet.
    struct Repetition
    {
        QByteArray bytes;
        PeerId peer = PeerId::None;
        int left = 0;
    };

    void connectTransport();
    void stopListening();
    void impaired(PeerId peer, SendId send, const Impairment &impairment);
    void repeat();
    void scheduleRepeat();

    void stateChanged(Transport::State state);
    void peerConnected(PeerId peer, const SocketAddress &address);
    void peerFinished(PeerId peer);
    void peerDisconnected(PeerId peer, Transport::DisconnectReason why);
    void received(PeerId peer, QByteArrayView bytes, qint64 time) override;
    void sent(PeerId peer, SendId id, qint64 bytes, qint64 time) override;
    void sendFailed(PeerId peer, SendId id, const TransportError &error) override;
    void called(const SocketCall &call) override;
    void drained(PeerId peer);
    void bytesDropped(PeerId peer, qint64 bytes);
    void droppedByKernel(quint64 total);
    void errorOccurred(const TransportError &error, PeerId peer);

    void beginSecond(qint64 time);
    void deliver(Peer &peer, QByteArrayView message, qint64 time);
    void refuse(Peer &peer, FrameProblem problem, QByteArrayView bytes);
    void reply(QByteArrayView bytes, Responder::Reply to);
    void replyTo(Peer &peer, QByteArrayView bytes);
    void note(MessageKind kind, PeerId peer, QByteArrayView payload = {}, qint64 time = 0);
    [[nodiscard]] Peer *find(PeerId peer);
    [[nodiscard]] bool isStream() const { return m_isStream; }
    [[nodiscard]] MessageFlags streamFlags() const;
    [[nodiscard]] MessageFlags replyFlags() const
    {
        return MessageFlags(MessageFlag::Reply) | MessageFlag::Queued | streamFlags();
    }
    void applyReading();
    void applyReading(const Peer &peer);
    [[nodiscard]] bool mayRead() const { return m_reading && !m_waitsForReader; }
    /// Brings up to date what waits for a peer and what memory that takes, and makes room where
    /// all peers together take too much.
    void measure(Peer &peer);
    void makeRoom();
    void drop(Peer &peer);
    void giveUpMessage(Peer &peer);
    /// Lets a peer go that has finished and has all that is owed to it, where no person decides.
    void letGoIfDone(Peer &peer);
    void tellUnsent(Peer &peer);
    void echo(Peer &peer, QByteArrayView bytes, qint64 time);
    void holdBack(Peer &peer, QByteArrayView bytes);
    void divide(Peer &peer, QByteArrayView bytes);
    void endDividing(Peer &peer);
    void slowDown(Peer &peer);
    /// What is held back of echoes is owed all the same.
    void sendHeld(Peer &peer);
    void tellLoop(Peer &peer);
    void lookWhoReads();
    void tellStalled(Peer &peer);
    void note(MessageKind kind, PeerId peer, qint64 number);
    void changed(Peer &peer);
    void tell() { m_changed = true; }
    /// At once where the last news are a while ago, and otherwise a moment later.
    void publishSoon();
    void publish();
    /// With the lock of the news.
    void tellSummaryLocked(Peer &peer);
    void logCalls();

    SessionOptions m_options;
    const bool m_isStream;
    std::shared_ptr<Conversation> m_conversation;
    std::shared_ptr<CallLog> m_calls;
    std::shared_ptr<SessionSnapshot> m_news;
    std::unique_ptr<Transport> m_transport;
    std::unique_ptr<Responder> m_responder;
    Responder::Send m_send;
    std::unordered_map<PeerId, Peer> m_peers;
    Peer *m_latest = nullptr; // found last: most of what happens, happens to it again
    std::unordered_map<qint64, Underway> m_underway; // by row: what the person sent
    std::set<std::pair<PeerId, qint64>> m_thrownAway; // by row, until their outcome is reported
    SessionCounters m_counters;
    TrafficSeconds m_seconds;
    bool m_changed = false; // anything, since the last publish()
    std::vector<PeerId> m_changedPeers;
    std::vector<SocketCall> m_callsMade;
    DatagramEchoes m_echoesBefore; // of peers that have gone
    PeerId m_server = PeerId::None; // for a client
    std::optional<BoundAddress> m_bound; // of an open server
    qint64 m_memory = 0; // that all peers together make us hold
    QTimer m_readerCheck; // runs while anything waits
    QTimer m_nextNews;
    QElapsedTimer m_lastNews;
    qint64 m_messagesTold = 0; // by the last news
    bool m_inFlood = false;
    bool m_stopping = false;
    bool m_wasOpen = false;
    qint64 m_wholeDatagram = -1; // how long the one that comes next was before it was cut
    Repetition m_repetition;
    ConditionedTransport *m_conditions = nullptr; // is m_transport, where there are conditions
    bool m_repeatScheduled = false;
    bool m_reading = true; // as the person wants it
    bool m_waitsForReader = false;
    qint64 m_sinceLook = 0; // bytes that came since the last lookWhetherRead()
    qint64 m_lookAfter = 0; // so many
    bool m_hadError = false;
};

} // namespace socketchat
