// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/transport.h"

#include <QMap>

namespace socketchat {

/// Writes down what a transport tells, copying what is valid only during the signal.
class TransportRecorder : public QObject
{
public:
    explicit TransportRecorder(Transport &transport)
    {
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
                [this](PeerId peer, Transport::Farewell why) {
                    farewells.insert(peer, why);
                    outsideOfCall();
                });
        connect(&transport, &Transport::peerFinished, this,
                [this](PeerId peer) { finished.append(peer); });
        connect(&transport, &Transport::received, this,
                [this](PeerId peer, QByteArrayView bytes, qint64 time) {
                    reads.append(bytes.toByteArray());
                    stream[peer] += bytes;
                    times.append(time);
                    outsideOfCall();
                });
        connect(&transport, &Transport::sent, this,
                [this](PeerId, SendId id, qint64 bytes, qint64) {
                    sent.insert(id, bytes);
                    outsideOfCall();
                });
        connect(&transport, &Transport::sendFailed, this,
                [this](PeerId, SendId id, const TransportError &error) {
                    lost.insert(id, error);
                    outsideOfCall();
                });
        connect(&transport, &Transport::drained, this, [this](PeerId) { ++drained; });
        connect(&transport, &Transport::errorOccurred, this,
                [this](const TransportError &error, PeerId) {
                    errors.append(error);
                    outsideOfCall();
                });
        connect(&transport, &Transport::called, this,
                [this](const SocketCall &call) { calls.append(call); });
    }

    /// Calls a function of the transport, during which nothing but calls may be told.
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
    QMap<PeerId, Transport::Farewell> farewells;
    QList<PeerId> finished;
    QList<QByteArray> reads;
    QMap<PeerId, QByteArray> stream;
    QList<qint64> times;
    QMap<SendId, qint64> sent;
    QMap<SendId, TransportError> lost;
    QList<TransportError> errors;
    QList<SocketCall> calls;
    int drained = 0;
    int toldInsideACall = 0;

private:
    void outsideOfCall() { toldInsideACall += m_inside ? 1 : 0; }
    bool m_inside = false;
};

} // namespace socketchat
