// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/relaylink.h"

#include "app/net/backends.h"
#include "app/net/conditions/conditionedtransport.h"

namespace socketchat {

RelayLink::RelayLink(PeerId client, Protocol protocol, std::unique_ptr<Transport> transport,
                     const Framing &framing, Owner &owner)
    : toTarget{Framer(framing)}
    , toClient{Framer(framing)}
    , m_client(client)
    , m_protocol(protocol)
    , m_owner(owner)
    , m_transport(std::move(transport))
    , m_halfCloses(!traitsOf(protocol).hasConnections
                   || abilitiesOf(protocol, Role::Client,
                                  engineFor(protocol, Role::Client, m_transport->options().engine))
                              .testFlag(Ability::HalfClose))
{
    m_answerTimer.setSingleShot(true);
    m_answerTimer.setInterval(answerTime);
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        if (isOpen())
            finishNow();
    });
    connectTransport();
}

RelayLink::~RelayLink() { disconnectTransport(); }

void RelayLink::connectTransport()
{
    Transport *const source = m_transport.get();
    connect(source, &Transport::stateChanged, this, &RelayLink::stateChanged);
    connect(source, &Transport::peerConnected, this,
            [this](PeerId peer, const SocketAddress &address) {
                // Whoever else sends datagrams to this socket is not the target.
                if (m_target != PeerId::None)
                    return;
                m_target = peer;
                m_address = address;
            });
    connect(source, &Transport::peerDisconnected, this, &RelayLink::peerDisconnected);
    connect(source, &Transport::peerFinished, this, [this] { m_owner.linkFinished(*this); });
    connect(source, &Transport::drained, this, [this] { m_owner.linkDrained(*this); });
    connect(source, &Transport::bytesDropped, this,
            [this](PeerId, qint64 bytes) { unsent.bytes += bytes; });
    connect(source, &Transport::errorOccurred, this,
            [this](const TransportError &error) { m_owner.linkFailed(*this, error); });
    source->setListener(this);
}

void RelayLink::disconnectTransport()
{
    m_transport->disconnect(this);
    m_transport->setListener(nullptr);
}

void RelayLink::setConditions(const NetworkConditions &conditions)
{
    if (m_conditions) {
        m_conditions->setConditions(conditions);
        return;
    }
    if (conditions.isNeutral())
        return;
    QList<PeerId> peers;
    if (m_target != PeerId::None)
        peers.append(m_target);
    disconnectTransport();
    auto conditioned = std::make_unique<ConditionedTransport>(std::move(m_transport), m_protocol,
                                                              conditions, peers);
    m_conditions = conditioned.get();
    m_transport = std::move(conditioned);
    connect(m_conditions, &ConditionedTransport::impaired, this,
            [this](PeerId, SendId id, const Impairment &done) {
                m_owner.linkImpaired(*this, id, done);
            });
    connectTransport();
}

void RelayLink::stateChanged(Transport::State state)
{
    if (state == Transport::State::Open) {
        m_isOpen = true;
        m_owner.linkOpened(*this);
        if (m_finishes)
            finish();
    } else if (state == Transport::State::Closed) {
        m_isOpen = false;
        m_isClosing = true;
        m_owner.linkClosed(*this);
    }
}

void RelayLink::peerDisconnected(PeerId peer, Transport::DisconnectReason why)
{
    if (peer != m_target)
        return;
    m_target = PeerId::None;
    // A client of datagrams that tries its next address disconnects from the one before.
    if (traitsOf(m_protocol).hasConnections)
        m_owner.linkEnded(*this, why == Transport::DisconnectReason::Failed);
}

void RelayLink::send(QByteArrayView bytes, SendId id) { m_transport->send(bytes, m_target, id); }

void RelayLink::finish()
{
    m_finishes = true;
    if (!isOpen())
        return;
    if (m_halfCloses)
        finishNow();
    else
        m_answerTimer.start();
}

void RelayLink::close()
{
    m_isClosing = true;
    m_transport->close(Transport::CloseMode::Flush);
}

void RelayLink::reset()
{
    m_isClosing = true;
    if (isOpen())
        m_transport->resetPeer(m_target);
    m_transport->close(isOpen() ? Transport::CloseMode::Flush : Transport::CloseMode::Abort);
}

void RelayLink::setReading(bool on)
{
    if (isOpen())
        m_transport->setReading(m_target, on);
}

void RelayLink::received(PeerId peer, QByteArrayView bytes, qint64 time)
{
    if (peer != m_target)
        return;
    if (m_answerTimer.isActive())
        m_answerTimer.start();
    m_owner.linkReceived(*this, bytes, time);
}

void RelayLink::sent(std::span<const SentMessage> messages)
{
    for (const SentMessage &each : messages)
        m_owner.linkSent(*this, each.id, false);
}

void RelayLink::sendFailed(PeerId, SendId id, const TransportError &)
{
    if (id != SendId::None)
        ++unsent.messages;
    m_owner.linkSent(*this, id, true);
}

void RelayLink::called(const SocketCall &call)
{
    SocketCall ours = call;
    if (ours.peer != PeerId::None)
        ours.peer = PeerId(quint32(m_client) | 0x8000'0000); // no peer of the conversation
    m_owner.linkCalled(ours);
}

} // namespace socketchat
