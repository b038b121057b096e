// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamsocket.h"

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>

#include <list>
#include <memory>

namespace socketchat {

/// Implements StreamSocket with one of Qt's sockets, such that no bytes are lost:
///  - The socket is unbuffered: Qt reads only on request, so that a pause reaches the peer, and
///    bytesToWrite() is exactly what the kernel has not accepted.
///  - The end of the peer's stream is detected (NativeStream::peek) but not read: on reading it, Qt
///    closes the descriptor and drops unsent data.
class QtStreamSocket final : public QObject, public StreamSocket
{
    Q_OBJECT

public:
    /// Takes ownership of `socket`, which must be connected and opened with QIODevice::Unbuffered.
    QtStreamSocket(std::unique_ptr<QAbstractSocket> socket, PeerId peer,
                   const SocketAddress &address, Owner &owner, const QtCalls &calls);
    ~QtStreamSocket() override;

    [[nodiscard]] qint64 queued() const override;
    [[nodiscard]] qsizetype queuedMessages() const override { return qsizetype(m_queue.size()); }
    void send(QByteArrayView bytes, SendId id) override;
    void finishSending() override;
    void checkAfterEnd() override;
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

    void readyRead();
    void bytesWritten(qint64 bytes);
    void errorOccurred(QAbstractSocket::SocketError error);
    void readRound();
    void readOnce();
    void finishWritten();
    /// Checks for errors periodically: Qt does not watch a socket whose end of stream stays unread.
    void watchAfterEnd();
    void shutDownIfDone();
    void fail(const TransportError &error);
    [[nodiscard]] qintptr descriptor() const { return m_socket->socketDescriptor(); }

    std::unique_ptr<QAbstractSocket> m_socket; // null once closed
    std::unique_ptr<QAbstractSocket> m_closed; // what it was then
    const QtCalls &m_calls;
    std::list<Queued> m_queue; // needs no memory while it is empty
    std::unique_ptr<QTimer> m_endTimer; // if the connection goes on after the end of stream
    qint64 m_received = 0; // bytes since the connection was opened
    qint64 m_accepted = 0; // bytes that Qt has accepted for sending
    QByteArray m_refused; // bytes that write() rejected
    bool m_reading = true;
    bool m_unread = false; // readyRead came while reading was off; Qt does not repeat it
    bool m_inCall = false;
    bool m_shutDown = false;
    bool m_failed = false;
};

} // namespace socketchat
