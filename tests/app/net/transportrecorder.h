// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transport.h"

#include <QMap>
#include <QPointer>

#include <functional>

namespace socketchat {

/// Records what a transport reports, copying data that is valid only during the callback.
class TransportRecorder : public QObject, private TransportListener
{
public:
    explicit TransportRecorder(Transport &transport)
        : m_transport(&transport)
    {
        transport.setListener(this);
        connect(&transport, &Transport::stateChanged, this, [this](Transport::State state) {
            states.append(state);
            outsideOfCall();
        });
        connect(&transport, &Transport::peerConnected, this,
                [this](PeerId peer, const SocketAddress &address) {
                    peers.append(peer);
                    addresses.insert(peer, address);
                    outsideOfCall();
                });
        connect(&transport, &Transport::peerDisconnected, this,
                [this](PeerId peer, Transport::DisconnectReason why) {
                    disconnectReasons.insert(peer, why);
                    outsideOfCall();
                });
        connect(&transport, &Transport::peerFinished, this,
                [this](PeerId peer) { finished.append(peer); });
        connect(&transport, &Transport::datagramCut, this,
                [this](PeerId, qint64 size) { cut.append(size); });
        connect(&transport, &Transport::bytesDropped, this,
                [this](PeerId, qint64 bytes) { dropped += bytes; });
        connect(&transport, &Transport::drained, this, [this](PeerId) { ++drained; });
        connect(&transport, &Transport::errorOccurred, this,
                [this](const TransportError &error, PeerId) {
                    errors.append(error);
                    outsideOfCall();
                });
    }
    ~TransportRecorder() override
    {
        if (m_transport)
            m_transport->setListener(nullptr);
    }
    Q_DISABLE_COPY_MOVE(TransportRecorder)

    /// Calls a function of the transport, during which only called() may be reported.
    template<typename Call>
    void during(Call &&call)
    {
        m_inside = true;
        call();
        m_inside = false;
    }

    [[nodiscard]] QList<SocketCallKind> callKinds() const
    {
        QList<SocketCallKind> kinds;
        for (const SocketCall &call : calls)
            kinds.append(call.call);
        return kinds;
    }

    QList<Transport::State> states;
    QList<PeerId> peers;
    QMap<PeerId, SocketAddress> addresses;
    QMap<PeerId, Transport::DisconnectReason> disconnectReasons;
    QList<PeerId> finished;
    QList<QByteArray> reads;
    QList<qint64> cut; ///< sizes of datagrams that did not fit
    QMap<PeerId, QByteArray> stream;
    QList<qint64> times;
    QMap<SendId, qint64> taken; ///< bytes
    QList<SendId> order; ///< in which they were taken
    QMap<SendId, TransportError> lost;
    qint64 dropped = 0; ///< bytes
    QList<TransportError> errors;
    QList<SocketCall> calls;
    int drained = 0;
    int toldInsideACall = 0;
    std::function<void(PeerId, QByteArrayView)> onReceived; ///< the test's reaction

private:
    void received(PeerId peer, QByteArrayView bytes, qint64 time) override
    {
        reads.append(bytes.toByteArray());
        stream[peer] += bytes;
        times.append(time);
        outsideOfCall();
        if (onReceived)
            onReceived(peer, bytes);
    }
    void sent(std::span<const SentMessage> messages) override
    {
        for (const SentMessage &each : messages) {
            taken.insert(each.id, each.bytes);
            order.append(each.id);
        }
        outsideOfCall();
    }
    void sendFailed(PeerId, SendId id, const TransportError &error) override
    {
        lost.insert(id, error);
        outsideOfCall();
    }
    void called(const SocketCall &call) override { calls.append(call); }

    void outsideOfCall() { toldInsideACall += m_inside ? 1 : 0; }
    const QPointer<Transport> m_transport;
    bool m_inside = false;
};

} // namespace socketchat
