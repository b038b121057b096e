// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/handover.h"
#include "app/net/clock.h"
#include "app/net/transport.h"

#include <QList>
#include <QMutex>

#include <functional>
#include <memory>
#include <utility>

namespace socketchat {

/// Stands for the network in a test, which makes it report events and reads what was requested of
/// it. A FakeTransport in the session's thread belongs to it. Every function may be called from any
/// thread.
///
///     auto network = std::make_shared<FakeNetwork>();
///     Session session(nullptr, network->factory());
///     session.start(setup);
///     QTRY_VERIFY(network->isOpen());
///     const PeerId peer = network->connectPeer(SocketAddress::fromIPv4(0x7f000001, 51324));
///     network->receive(peer, "hello");
class FakeNetwork : public std::enable_shared_from_this<FakeNetwork>
{
public:
    struct Sending
    {
        PeerId peer = PeerId::None;
        QByteArray bytes;
        SendId id = SendId::None;
    };

    [[nodiscard]] std::function<std::unique_ptr<Transport>(Protocol, Role,
                                                           const TransportOptions &)>
    factory();

    /// Makes open() end with this error and Closed; by default it ends with Open.
    void failOpening(const TransportError &error) { set(m_openError, error); }
    /// Keeps sends queued, without a result, until releaseSends().
    void holdSends() { set(m_holding, true); }
    inline void releaseSends();
    /// Makes the next sends fail with this error; kind None ends that.
    void failSends(const TransportError &error) { set(m_sendError, error); }

    /// Simulate network events. They have no effect without an open transport.
    inline PeerId connectPeer(const SocketAddress &address);
    inline void
    disconnectPeer(PeerId peer,
                   Transport::DisconnectReason why = Transport::DisconnectReason::ByPeer);
    inline void receive(PeerId peer, const QByteArray &bytes, const QByteArray &header = {});
    /// Reports the header with which a message is sent.
    inline void head(SendId id, const QByteArray &header);
    inline void finishPeer(PeerId peer);
    inline void fail(const TransportError &error, PeerId peer = PeerId::None);
    inline void drop(quint64 total);
    inline void call(const SocketCall &call);

    /// Return what was requested from the transport, in order.
    [[nodiscard]] QList<Sending> sendings() const { return get(m_sendings); }
    [[nodiscard]] QList<PeerId> disconnected() const { return get(m_disconnected); }
    [[nodiscard]] QList<PeerId> finished() const { return get(m_finished); }
    [[nodiscard]] Endpoint openedAt() const { return get(m_openedAt); }
    [[nodiscard]] bool isOpen() const { return get(m_isOpen); }

private:
    friend class FakeTransport;

    template<typename T>
    T get(const T &member) const
    {
        const QMutexLocker lock(&m_mutex);
        return member;
    }
    template<typename T>
    void set(T &member, const T &value)
    {
        const QMutexLocker lock(&m_mutex);
        member = value;
    }
    inline void post(std::function<void(class FakeTransport &)> what);

    mutable QMutex m_mutex;
    class FakeTransport *m_transport = nullptr;
    QList<Sending> m_sendings;
    QList<PeerId> m_disconnected;
    QList<PeerId> m_finished;
    Endpoint m_openedAt;
    TransportError m_openError;
    TransportError m_sendError;
    quint32 m_nextPeer = 1;
    bool m_holding = false;
    bool m_isOpen = false;
};

class FakeTransport : public Transport
{
public:
    FakeTransport(std::shared_ptr<FakeNetwork> network, Role role, const TransportOptions &options)
        : Transport(options)
        , m_network(std::move(network))
        , m_role(role)
    {
        const QMutexLocker lock(&m_network->m_mutex);
        m_network->m_transport = this;
        m_network->m_nextPeer = quint32(options.firstPeer);
    }

    ~FakeTransport() override
    {
        const QMutexLocker lock(&m_network->m_mutex);
        if (m_network->m_transport == this)
            m_network->m_transport = nullptr;
        m_network->m_isOpen = false;
    }

    void open(const Endpoint &endpoint) override
    {
        m_network->set(m_network->m_openedAt, endpoint);
        later([this, endpoint] {
            setState(State::Opening);
            const TransportError error = m_network->get(m_network->m_openError);
            if (error.kind != TransportErrorKind::None) {
                Q_EMIT errorOccurred(error, PeerId::None);
                setState(State::Closed);
                return;
            }
            const auto remote = SocketAddress(
                    endpoint.literalHost().value_or(QHostAddress(QHostAddress::LocalHost)),
                    endpoint.port);
            setLocalAddress(m_role == Role::Server ? remote
                                                   : SocketAddress::fromIPv4(0x7f000001, 51324));
            m_network->set(m_network->m_isOpen, true);
            setState(State::Open);
            if (m_role == Role::Client)
                addPeer(remote);
        });
    }

    void close(CloseMode) override
    {
        later([this] {
            setState(State::Closing);
            releaseSends();
            const QList<PeerId> peers = std::exchange(m_peers, {});
            for (const PeerId peer : peers)
                Q_EMIT peerDisconnected(peer, DisconnectReason::ByUs);
            m_network->set(m_network->m_isOpen, false);
            setState(State::Closed);
        });
    }

    void send(QByteArrayView bytes, PeerId peer, SendId id) override
    {
        const QByteArray copy = bytes.toByteArray();
        m_queued += copy.size();
        {
            const QMutexLocker lock(&m_network->m_mutex);
            m_network->m_sendings.append({peer, copy, id});
        }
        later([this, copy, peer, id] {
            m_waiting.append({peer, copy, id});
            if (!m_network->get(m_network->m_holding))
                releaseSends();
        });
    }

    void sendLost(qint64 bytes, PeerId peer, SendId id) override
    {
        later([this, bytes, peer, id] { reportSent({peer, id, bytes, nowNs()}); });
    }

    void disconnectPeer(PeerId peer) override
    {
        {
            const QMutexLocker lock(&m_network->m_mutex);
            m_network->m_disconnected.append(peer);
        }
        later([this, peer] { removePeer(peer, DisconnectReason::ByUs); });
    }

    void finishSending(PeerId peer) override
    {
        const QMutexLocker lock(&m_network->m_mutex);
        m_network->m_finished.append(peer);
    }

    void setReading(PeerId, bool) override { }
    [[nodiscard]] qint64 queuedBytes(PeerId) const override { return m_queued; }

private:
    friend class FakeNetwork;

    /// Reports results from the event loop, never within a call.
    template<typename What>
    void later(What what)
    {
        QMetaObject::invokeMethod(this, handedOver(std::move(what)), Qt::QueuedConnection);
    }

    PeerId addPeer(const SocketAddress &address)
    {
        quint32 number = 0;
        {
            const QMutexLocker lock(&m_network->m_mutex);
            number = m_network->m_nextPeer++;
        }
        acceptPeer(PeerId{number}, address);
        return PeerId{number};
    }

    void acceptPeer(PeerId peer, const SocketAddress &address)
    {
        m_peers.append(peer);
        Q_EMIT peerConnected(peer, address);
    }

    void removePeer(PeerId peer, DisconnectReason why)
    {
        if (m_peers.removeOne(peer))
            Q_EMIT peerDisconnected(peer, why);
    }

    void reportSent(const SentMessage &message) { listener().sent({&message, 1}); }

    void releaseSends()
    {
        const QList<FakeNetwork::Sending> waiting = std::exchange(m_waiting, {});
        const TransportError error = m_network->get(m_network->m_sendError);
        for (const FakeNetwork::Sending &one : waiting) {
            m_queued -= one.bytes.size();
            const QList<PeerId> to =
                    one.peer == PeerId::Everyone ? m_peers : QList<PeerId>{one.peer};
            for (const PeerId peer : to) {
                if (error.kind != TransportErrorKind::None)
                    listener().sendFailed(peer, one.id, error);
                else
                    reportSent({peer, one.id, one.bytes.size(), nowNs()});
            }
        }
    }

    const std::shared_ptr<FakeNetwork> m_network;
    const Role m_role;
    QList<PeerId> m_peers;
    QList<FakeNetwork::Sending> m_waiting;
    qint64 m_queued = 0;
};

inline std::function<std::unique_ptr<Transport>(Protocol, Role, const TransportOptions &)>
FakeNetwork::factory()
{
    return [network = shared_from_this()](Protocol, Role role, const TransportOptions &options) {
        return std::make_unique<FakeTransport>(network, role, options);
    };
}

inline void FakeNetwork::post(std::function<void(FakeTransport &)> what)
{
    // The lock keeps the transport alive while queueing; its destructor discards queued calls.
    const QMutexLocker lock(&m_mutex);
    if (FakeTransport *transport = m_transport)
        transport->later([transport, what = std::move(what)] { what(*transport); });
}

inline void FakeNetwork::releaseSends()
{
    set(m_holding, false);
    post([](FakeTransport &transport) { transport.releaseSends(); });
}

inline PeerId FakeNetwork::connectPeer(const SocketAddress &address)
{
    quint32 number = 0;
    {
        const QMutexLocker lock(&m_mutex);
        number = m_nextPeer++;
    }
    const PeerId peer{number};
    post([peer, address](FakeTransport &transport) { transport.acceptPeer(peer, address); });
    return peer;
}

inline void FakeNetwork::disconnectPeer(PeerId peer, Transport::DisconnectReason why)
{
    post([peer, why](FakeTransport &transport) { transport.removePeer(peer, why); });
}

inline void FakeNetwork::head(SendId id, const QByteArray &header)
{
    post([id, header](FakeTransport &transport) { Q_EMIT transport.headerSent(id, header); });
}

inline void FakeNetwork::receive(PeerId peer, const QByteArray &bytes, const QByteArray &header)
{
    post([peer, bytes, header](FakeTransport &transport) {
        if (!header.isEmpty())
            Q_EMIT transport.headerReceived(header, 64);
        transport.listener().received(peer, bytes, nowNs());
    });
}

inline void FakeNetwork::finishPeer(PeerId peer)
{
    post([peer](FakeTransport &transport) { Q_EMIT transport.peerFinished(peer); });
}

inline void FakeNetwork::fail(const TransportError &error, PeerId peer)
{
    post([error, peer](FakeTransport &transport) { Q_EMIT transport.errorOccurred(error, peer); });
}

inline void FakeNetwork::drop(quint64 total)
{
    post([total](FakeTransport &transport) { Q_EMIT transport.droppedByKernel(total); });
}

inline void FakeNetwork::call(const SocketCall &call)
{
    post([call](FakeTransport &transport) { transport.listener().called(call); });
}

} // namespace socketchat
