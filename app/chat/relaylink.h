// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/framer.h"
#include "app/chat/message.h"
#include "app/chat/relayway.h"
#include "app/net/conditions/impairment.h"
#include "app/net/conditions/networkconditions.h"
#include "app/net/transport.h"

#include <QTimer>

#include <deque>
#include <memory>
#include <utility>

namespace socketchat {

class ConditionedTransport;

/// Is the way of one client of a relay on to its target: a client's transport of its own.
///
/// Knows nothing of messages. What is sent before the target is reached waits.
class RelayLink : public QObject, private TransportListener
{
    Q_OBJECT

public:
    /// Receives what happens; called from the event loop unless noted.
    class Owner
    {
    public:
        virtual void linkOpened(RelayLink &link) = 0;
        virtual void linkReceived(RelayLink &link, QByteArrayView bytes, qint64 time) = 0;
        /// Called once for each send() with the result.
        virtual void linkSent(RelayLink &link, SendId id, bool failed) = 0;
        virtual void linkImpaired(RelayLink &link, SendId id, const Impairment &done) = 0;
        virtual void linkDrained(RelayLink &link) = 0;
        virtual void linkFinished(RelayLink &link) = 0;
        /// Called once the target is gone; `failed`: by an error, which was reported.
        virtual void linkEnded(RelayLink &link, bool failed) = 0;
        virtual void linkFailed(RelayLink &link, const TransportError &error) = 0;
        /// Called last; the owner deletes the link later.
        virtual void linkClosed(RelayLink &link) = 0;
        /// Called from inside the function that made the call.
        virtual void linkCalled(const SocketCall &call) = 0;
        /// Does what TransportListener::receiveBuffer() does, and its end.
        [[nodiscard]] virtual char *linkBuffer(qsizetype &size) = 0;
        virtual void linkReceiveEnded() = 0;

    protected:
        ~Owner() = default;
    };

    RelayLink(PeerId client, Protocol protocol, std::unique_ptr<Transport> transport,
              const Framing &framing, Owner &owner);
    ~RelayLink() override;

    void open(const Endpoint &target) { m_transport->open(target); }
    void send(QByteArrayView bytes, SendId id);
    /// Ends sending once everything is sent. Where that would end receiving too (TLS), it waits
    /// until the target has sent nothing for answerTime: what it still answers would be lost.
    void finish();
    static constexpr int answerTime = 3'000; // ms
    /// Sends what is queued, then closes.
    void close();
    /// Ends the connection at once, with a reset where there is one.
    void reset();
    void setReading(bool on);
    void setConditions(const NetworkConditions &conditions);

    [[nodiscard]] PeerId client() const { return m_client; }
    [[nodiscard]] bool isOpen() const { return m_target != PeerId::None && m_isOpen; }
    [[nodiscard]] bool holds() const { return toTarget.held + toClient.held > 0; }
    [[nodiscard]] bool isClosing() const { return m_isClosing; }
    [[nodiscard]] bool isClosed() const
    {
        return m_transport->state() == Transport::State::Closed && m_isClosing;
    }
    [[nodiscard]] SocketAddress target() const { return m_address; }
    [[nodiscard]] SocketAddress localAddress() const { return m_transport->localAddress(); }
    [[nodiscard]] qint64 queuedMemory() const { return m_transport->queuedMemory(m_target); }

    /// Holds the state of one direction, for the owner.
    struct Direction
    {
        Framer framer;
        qint64 gone = 0; // bytes of the unfinished message that were passed on
        qint64 held = 0; // messages that wait for a person
        bool ended = false; // its sender has finished, or is gone
        bool crowded = false; // its receiver reads too slowly
    };
    Direction toTarget;
    Direction toClient;
    [[nodiscard]] Direction &direction(RelayWay way)
    {
        return way == RelayWay::ToTarget ? toTarget : toClient;
    }
    /// Holds what came before the target was reached.
    std::deque<std::pair<QByteArray, qint64>> early;
    qint64 lastUsed = 0; ///< ns
    UnsentAmount unsent; ///< what the target may not have got
    bool targetIsGone = false;

private:
    void connectTransport();
    void disconnectTransport();
    void peerDisconnected(PeerId peer, Transport::DisconnectReason why);
    void stateChanged(Transport::State state);
    void finishNow() { m_transport->finishSending(m_target); }

    char *receiveBuffer(qsizetype &size) override { return m_owner.linkBuffer(size); }
    void receiveEnded() override { m_owner.linkReceiveEnded(); }
    void received(PeerId peer, QByteArrayView bytes, qint64 time) override;
    void sent(std::span<const SentMessage> messages) override;
    void sendFailed(PeerId peer, SendId id, const TransportError &error) override;
    void called(const SocketCall &call) override;

    const PeerId m_client;
    const Protocol m_protocol;
    Owner &m_owner;
    std::unique_ptr<Transport> m_transport;
    ConditionedTransport *m_conditions = nullptr; // points to the transport if there are conditions
    PeerId m_target = PeerId::None;
    SocketAddress m_address;
    bool m_isOpen = false;
    bool m_isClosing = false;
    const bool m_halfCloses; // one direction can be ended alone
    bool m_finishes = false; // as soon as it is open
    QTimer m_answerTimer;
};

} // namespace socketchat
