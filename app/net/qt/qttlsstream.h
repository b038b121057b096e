// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamsocket.h"

#include <QObject>
#include <QSslSocket>

#include <deque>
#include <list>
#include <memory>

class QSocketNotifier;

namespace socketchat {

/// Implements StreamSocket with a QSslSocket after its handshake, such that no bytes are lost:
///  - Qt gets a piece to encrypt only when the kernel has taken the one before, so "sent" means
///  that
///    the kernel has taken it, and what waits is in our queue, where it is counted.
///  - Qt reads and decrypts at most readBufferSize bytes ahead each, so a pause reaches the peer.
///  - After the peer's end of stream (close_notify) this end may still send. Our own end closes
///  both
///    directions; a second descriptor lets the peer read all before the connection is gone.
class QtTlsStream final : public QObject, public StreamSocket
{
    Q_OBJECT

public:
    static constexpr qint64 readBufferSize = 64 * 1024;

    /// Takes ownership of `socket`, which must be encrypted.
    QtTlsStream(std::unique_ptr<QSslSocket> socket, PeerId peer, const SocketAddress &address,
                Owner &owner, const QtCalls &calls);
    ~QtTlsStream() override;

    [[nodiscard]] qint64 queued() const override { return m_accepted - m_taken; }
    [[nodiscard]] qsizetype queuedMessages() const override { return qsizetype(m_queue.size()); }
    void send(QByteArrayView bytes, SendId id) override;
    void collect(QByteArrayView bytes, SendId id) override;
    void sendCollected() override;
    void finishSending() override;
    void checkAfterEnd() override { }
    void setReading(bool on) override;
    void setNoDelay(bool on) override;
    void setKeepAlive(int seconds) override;
    [[nodiscard]] KernelQueues kernelQueues() const override;
    [[nodiscard]] QList<SendId> unsent() const override;
    void setReset() override;
    void close() override;

private:
    struct Queued
    {
        SendId id;
        qint64 size;
        qint64 end; // stream position after the message
    };

    void append(QByteArrayView bytes);
    void feed();
    void feedAndReport();
    void give(QByteArrayView piece);
    [[nodiscard]] bool isTakenByKernel() const;
    void reportTaken();
    void progress();
    void shutDownIfDone();
    void linger();
    void scheduleRead();
    void readRound();
    void readOnce();
    void errorOccurred(QAbstractSocket::SocketError error);
    void failSoon(const TransportError &error);
    void setOption(QAbstractSocket::SocketOption option, int value);
    [[nodiscard]] qintptr descriptor() const;

    const qintptr m_number; // the descriptor, for records
    std::unique_ptr<QSslSocket> m_socket; // null once closed
    std::unique_ptr<QSslSocket> m_closed; // what it was then
    std::unique_ptr<QSocketNotifier> m_lingerNotifier;
    qintptr m_linger = -1; // the connection after our end of stream
    const QtCalls &m_calls;
    std::list<Queued> m_queue;
    std::deque<QByteArray> m_pieces; // accepted, and not given to Qt yet
    qint64 m_received = 0; // bytes since the connection was opened
    qint64 m_accepted = 0;
    qint64 m_given = 0; // to Qt
    qint64 m_taken = 0; // by the kernel
    TransportError m_error; // reported once all that came before it was read
    bool m_reading = true;
    bool m_scheduled = false; // a readRound() is on its way
    bool m_inCall = false;
    bool m_collects = false; // messages, while nothing had to wait
    bool m_peerEnded = false; // reported once all that came before it was read
    bool m_failed = false;
};

} // namespace socketchat
