// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/boundaddress.h"
#include "app/chat/filereceiver.h"
#include "app/chat/filesender.h"
#include "app/chat/flowcontrol.h"
#include "app/chat/messagereceiver.h"
#include "app/chat/messagerepeater.h"
#include "app/chat/messagesender.h"
#include "app/chat/relay.h"
#include "app/chat/sessionrun.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace socketchat {

class ConditionedTransport;

/// Runs the network side of a Session: owns one transport for one run, tracks its state and peers,
/// and passes received data to the classes that carry out the run.
///
/// Lives in the session's network thread, like the transport.
class SessionWorker : public QObject, private TransportListener
{
    Q_OBJECT

public:
    SessionWorker(const ConversationSetup &setup, const Endpoint &endpoint,
                  std::shared_ptr<Conversation> conversation, std::shared_ptr<CallLog> calls,
                  std::shared_ptr<SessionSnapshot> snapshot);
    ~SessionWorker() override;

    void start(std::unique_ptr<Transport> transport);
    void stop();
    /// Sends messages whose rows, from `firstRow` on, are already appended as Queued.
    void send(const MessageBatch &messages, PeerId peer, qint64 firstRow);
    void sendRepeatedly(const QByteArray &bytes, PeerId peer, int count);
    void sendFiles(const FilesToSend &files);
    void cancelFiles();
    void receiveTo(const FileTarget &target);
    void stopReceivingFile();
    void disconnectPeer(PeerId peer);
    void resetPeer(PeerId peer);
    void finishSending(PeerId peer);
    void setReplyMode(ReplyMode mode);
    void setReply(PeerId peer, PeerReply reply);
    void setFraming(const Framing &framing);
    void setProgram(const QStringList &command, ReplyMode mode);
    void setRules(const ReplyRules &rules, const TextEncoding &encoding);
    void setReceiveSize(int bytes) { m_run.transport->setReceiveSize(bytes); }
    void setReading(bool on) { m_flow.setReading(on); }
    void setNoDelay(bool on);
    void setConditions(const NetworkConditions &conditions);
    /// Chooses which ways of a relay the conditions are for.
    void setConditionsTo(RelayWay ways);
    void setHold(RelayWay ways);
    void sendToTarget(const MessageBatch &messages, PeerId peer);
    void settleHeld(qint64 row, bool goesOn);
    void settleAllHeld(bool goesOn);
    void replaceHeld(qint64 row, const QByteArray &bytes);
    /// Blocks these hosts from now on, and disconnects their clients.
    void setBlocked(const BlockedHosts &blocked);
    /// See FlowControl::checkReader().
    void checkReader();
    void countDatagrams() { m_receiver.countDatagrams(); }
    void measureQueues(PeerId peer);
    void setAccepting(Accepting accepting);
    void acceptNext();
    void step(const StepRequest &request);

Q_SIGNALS:
    /// Emitted at most once between two Session::refresh().
    void changed();
    /// See Session::askForRoom().
    void hasRoom();
    /// Emitted last, at the end of the run.
    void ended();

private:
    void connectTransport();
    void disconnectTransport();
    void beginRelay();
    void applyConditions(const NetworkConditions &conditions);

    void stateChanged(Transport::State state);
    void opened();
    void publishAddress();
    void closed();
    void peerConnected(PeerId peer, const SocketAddress &address);
    void peerFinished(PeerId peer);
    void peerDisconnected(PeerId peer, Transport::DisconnectReason why);
    char *receiveBuffer(qsizetype &size) override;
    void receiveEnded() override { m_run.conversation().endReceive(); }
    void received(PeerId peer, QByteArrayView bytes, qint64 time) override;
    void sent(std::span<const SentMessage> messages) override;
    void sendFailed(PeerId peer, SendId id, const TransportError &error) override;
    void called(const SocketCall &call) override;
    void drained(PeerId peer);
    void bytesDropped(PeerId peer, qint64 bytes);
    void droppedByKernel(quint64 total);
    void turnedAway(const SocketAddress &from, qint64 total);
    void errorOccurred(const TransportError &error, PeerId peer);

    /// Finishes sending to a peer that has finished and has received everything, unless a person
    /// decides that.
    void finishIfDone(SessionPeer &peer);
    void reportUnsent(SessionPeer &peer);
    void endIfOver();
    [[nodiscard]] bool turnsAway(const SessionPeer &peer) const;
    void followAcceptQueue();
    void measureAcceptQueue();
    void stepped();

    const Endpoint m_endpoint;
    SessionRun m_run;
    FlowControl m_flow;
    MessageSender m_sender;
    MessageReceiver m_receiver;
    MessageRepeater m_repeater;
    std::unique_ptr<Relay> m_relay; // relays only
    std::unique_ptr<FileSender> m_fileSender; // these are made when they are first needed
    std::unique_ptr<FileReceiver> m_fileReceiver;
    ConditionedTransport *m_conditions = nullptr; // points to the transport if there are conditions
    PeerId m_server = PeerId::None; // clients only
    std::optional<BoundAddress> m_bound; // servers only, while open
    QTimer m_queueClock; // runs while clients may wait in the queue
    bool m_inBulk = false; // what was received last was much at once
    bool m_wasOpen = false;
    bool m_isBound = false; // its own port is published
    bool m_hadError = false;
    bool m_isOver = false; // but programs may still have to end
};

} // namespace socketchat
