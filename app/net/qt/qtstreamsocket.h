// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/qt/qtcalls.h"
#include "app/net/streamsocket.h"

#include <QAbstractSocket>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace socketchat {

/// A StreamSocket over one of Qt's own sockets, kept from losing bytes:
///  - It is unbuffered: Qt reads when it is told to, so that a pause is one for the peer as well,
///  and
///    bytesToWrite() is exactly what the kernel has not taken.
///  - The end of what the peer sends is seen (NativeStream::peek), and not read: Qt closes the
///    descriptor when it reads it, and drops what is still to be sent.
class QtStreamSocket final : public QObject, public StreamSocket
{
    Q_OBJECT

public:
    /// `socket` is connected and open with QIODevice::Unbuffered.
    QtStreamSocket(std::unique_ptr<QAbstractSocket> socket, PeerId peer,
                   const SocketAddress &address, Owner &owner, const QtCalls &calls);
    ~QtStreamSocket() override;

    [[nodiscard]] qint64 queued() const override;
    [[nodiscard]] qsizetype queuedMessages() const override { return qsizetype(m_queue.size()); }
    void send(QByteArrayView bytes, SendId id) override;
    void finishSending() override;
    void setReading(bool on) override;
    void setNoDelay(bool on) override;
    void setKeepAlive(int seconds) override;
    [[nodiscard]] KernelQueues kernelQueues() const override;
    [[nodiscard]] QList<SendId> unsent() const override;
    void close() override;

private:
    struct Queued
    {
        SendId id;
        qint64 size;
        qint64 end; // in the stream: taken once the kernel has taken as many bytes
    };

    void readyRead();
    void bytesWritten(qint64 bytes);
    void errorOccurred(QAbstractSocket::SocketError error);
    void readRound();
    void readOnce();
    void settle();
    /// Qt does not watch a socket whose end it may not read, so it is asked now and then.
    void lookAfterEnd();
    void shutDownIfDone();
    void fail(const TransportError &error);
    [[nodiscard]] qintptr descriptor() const { return m_socket->socketDescriptor(); }

    std::unique_ptr<QAbstractSocket> m_socket; // null once closed
    const QtCalls &m_calls;
    std::deque<Queued> m_queue;
    QTimer m_endTimer; // runs after the end was seen
    qint64 m_received = 0; // bytes, of the whole connection
    qint64 m_accepted = 0; // bytes that Qt has taken over for sending
    QByteArray m_refused; // what write() did not take
    bool m_reading = true;
    bool m_unread = false; // readyRead came while not reading: Qt does not tell again
    bool m_inCall = false;
    bool m_shutDown = false;
    bool m_failed = false;
};

} // namespace socketchat
