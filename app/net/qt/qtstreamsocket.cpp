// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qtstreamsocket.h"

#include "app/net/clock.h"
#include "app/net/qt/nativestream.h"

#include <QVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr int endInterval = 1000; // ms
} // namespace

QtStreamSocket::QtStreamSocket(std::unique_ptr<QAbstractSocket> socket, PeerId peer,
                               const SocketAddress &address, Owner &owner, const QtCalls &calls)
    : StreamSocket(peer, address, owner)
    , m_socket(std::move(socket))
    , m_calls(calls)
{
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &QtStreamSocket::readyRead);
    connect(m_socket.get(), &QAbstractSocket::bytesWritten, this, &QtStreamSocket::bytesWritten);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &QtStreamSocket::errorOccurred);
}

QtStreamSocket::~QtStreamSocket() { QtStreamSocket::close(); }

void QtStreamSocket::close()
{
    if (!m_socket)
        return;
    if (m_endTimer)
        m_endTimer->stop();
    m_socket->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, descriptor(), {peer()});
    // close() would wait for unsent data; its loss has already been reported.
    if (m_socket->bytesToWrite() > 0)
        m_socket->abort();
    else
        m_socket->close();
    m_calls.end(call, 0);
    m_closed = std::move(m_socket); // it may be emitting a signal
}

qint64 QtStreamSocket::queued() const
{
    return m_socket ? m_socket->bytesToWrite() + m_refused.size() : 0;
}

void QtStreamSocket::send(QByteArrayView bytes, SendId id)
{
    if (!m_socket || m_failed)
        return;
    if (bytes.isEmpty() && m_queue.empty()) {
        m_owner.streamSendTaken(*this, id, 0, 0);
        return;
    }
    SocketCall call = QtCalls::begin(SocketCallKind::Send, descriptor(), {peer(), m_accepted, id});
    call.size = int(bytes.size());
    const qint64 written = m_socket->write(bytes.data(), bytes.size());
    m_calls.end(call, written, m_socket->error());
    if (written < 0) {
        // Leave the error to the next turn of the event loop, after the data that arrived before
        // it.
        m_refused += bytes.toByteArray();
        m_queue.push_back({id, bytes.size(), m_accepted + m_refused.size()});
        const TransportError error = qtError(m_socket->error(), SocketCallKind::Send, address());
        QMetaObject::invokeMethod(
                this,
                [this, error] {
                    m_owner.streamRoundBegan();
                    fail(error);
                    m_owner.streamRoundEnded();
                },
                Qt::QueuedConnection);
        return;
    }
    m_accepted += written;
    if (m_queue.empty() && m_socket->bytesToWrite() == 0)
        m_owner.streamSendTaken(*this, id, written, call.time + call.duration);
    else
        m_queue.push_back({id, written, m_accepted});
}

void QtStreamSocket::finishSending()
{
    if (!m_socket || std::exchange(m_finishing, true))
        return;
    shutDownIfDone();
}

void QtStreamSocket::shutDownIfDone()
{
    if (!m_finishing || m_shutDown || m_failed || queued() > 0)
        return;
    m_shutDown = true;
    // Qt has no function for this: a system call.
    SocketCall call = QtCalls::begin(SocketCallKind::Shutdown, descriptor(), {peer()});
    call.engine = Engine::System;
    call.how = 1; // SHUT_WR, SD_SEND
    call.error = NativeStream::shutdownSending(descriptor());
    call.result = call.error == 0 ? 0 : -1;
    call.duration = nowNs() - call.time;
    m_sentEnd = call.error == 0;
    m_calls.report(call);
}

void QtStreamSocket::setReading(bool on)
{
    m_reading = on;
    if (!on || !std::exchange(m_unread, false))
        return;
    QMetaObject::invokeMethod(this, &QtStreamSocket::readRound, Qt::QueuedConnection);
}

void QtStreamSocket::setNoDelay(bool on)
{
    SocketCall call = QtCalls::begin(SocketCallKind::SetSockOpt, descriptor(), {peer()});
    call.option = int(QAbstractSocket::LowDelayOption);
    call.value = on ? 1 : 0;
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, call.value);
    m_calls.end(call, 0);
}

void QtStreamSocket::setKeepAlive(int seconds)
{
    SocketCall call = QtCalls::begin(SocketCallKind::SetSockOpt, descriptor(), {peer()});
    call.option = int(QAbstractSocket::KeepAliveOption);
    call.value = 1;
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, call.value);
    m_calls.end(call, 0);
    NativeStream::setKeepAliveTime(descriptor(), seconds);
}

void QtStreamSocket::setReset()
{
    if (!m_socket)
        return;
    // Qt has no option for this: a system call.
    SocketCall call = QtCalls::begin(SocketCallKind::SetSockOpt, descriptor(), {peer()});
    call.engine = Engine::System;
    call.level = 1; // SOL_SOCKET, SO_LINGER; the numbers in a record are Linux's
    call.option = 13;
    call.error = NativeStream::setReset(descriptor());
    call.result = call.error == 0 ? 0 : -1;
    call.duration = nowNs() - call.time;
    m_calls.report(call);
}

KernelQueues QtStreamSocket::kernelQueues() const
{
    if (!m_socket)
        return {};
    // Of a Unix socket, what was sent is in the peer's queue already.
    return {m_socket->bytesAvailable(),
            address().isUnix() ? 0 : NativeStream::unsentBytes(descriptor())};
}

QList<SendId> QtStreamSocket::unsent() const
{
    QList<SendId> ids;
    for (const Queued &queued : m_queue)
        ids.append(queued.id);
    return ids;
}

void QtStreamSocket::readyRead()
{
    m_calls.signalled(u"readyRead"_s, descriptor(), peer());
    if (m_reading)
        readRound();
    else
        m_unread = true;
}

void QtStreamSocket::readRound()
{
    if (!m_socket || m_failed || m_ended)
        return;
    if (!m_reading) {
        m_unread = true;
        return;
    }
    m_owner.streamRoundBegan();
    readOnce();
    m_owner.streamRoundEnded();
}

void QtStreamSocket::readOnce()
{
    if (m_socket->bytesAvailable() == 0) {
        // Qt cannot peek for the end of stream: another system call.
        SocketCall look = QtCalls::begin(SocketCallKind::Recv, descriptor(), {peer()});
        const NativeStream::Peeked peeked = NativeStream::peek(descriptor());
        look.engine = Engine::System;
        look.size = 1;
        look.flags = peeked.flags;
        look.result = peeked.result;
        look.error = peeked.error;
        look.duration = nowNs() - look.time;
        m_calls.report(look);
        if (peeked.next == NativeStream::Next::End) {
            m_ended = true;
            m_owner.streamEnded(*this);
            if (m_socket)
                watchAfterEnd();
            return;
        }
        if (peeked.next == NativeStream::Next::Error) {
            fail(TransportError::fromErrno(peeked.error, SocketCallKind::Recv,
                                           address().toString()));
            return;
        }
    }
    const std::span<char> buffer = m_owner.streamBuffer();
    SocketCall call = QtCalls::begin(SocketCallKind::Recv, descriptor(), {peer(), m_received});
    call.size = int(buffer.size());
    m_inCall = true;
    const qint64 size = m_socket->read(buffer.data(), qint64(buffer.size()));
    m_inCall = false;
    m_calls.end(call, size, m_socket->error());
    if (size > 0) {
        m_received += size;
        m_owner.streamReceived(*this, QByteArrayView(buffer.data(), qsizetype(size)),
                               call.time + call.duration);
    } else if (size < 0) {
        fail(qtError(m_socket->error(), SocketCallKind::Recv, address()));
    }
}

void QtStreamSocket::watchAfterEnd()
{
    m_endTimer = std::make_unique<QTimer>();
    connect(m_endTimer.get(), &QTimer::timeout, this, &QtStreamSocket::checkAfterEnd);
    m_endTimer->start(endInterval);
}

void QtStreamSocket::checkAfterEnd()
{
    const int error = m_socket ? NativeStream::pendingError(descriptor()) : 0;
    if (error == 0)
        return;
    m_owner.streamRoundBegan();
    fail(TransportError::fromErrno(error, SocketCallKind::Recv, address().toString()));
    m_owner.streamRoundEnded();
}

void QtStreamSocket::bytesWritten(qint64 bytes)
{
    m_calls.signalled(u"bytesWritten"_s, descriptor(), peer(), bytes);
    m_owner.streamRoundBegan();
    finishWritten();
    m_owner.streamRoundEnded();
}

void QtStreamSocket::finishWritten()
{
    const qint64 taken = m_accepted - m_socket->bytesToWrite();
    const qint64 now = nowNs();
    while (!m_queue.empty() && m_queue.front().end <= taken) {
        const Queued done = m_queue.front();
        m_queue.pop_front();
        m_owner.streamSendTaken(*this, done.id, done.size, now);
        if (!m_socket)
            return;
    }
    if (!m_queue.empty())
        return;
    shutDownIfDone();
    m_owner.streamDrained(*this);
}

void QtStreamSocket::errorOccurred(QAbstractSocket::SocketError error)
{
    if (m_inCall)
        return; // the call's return value reports it
    m_calls.failed(error, descriptor(), peer());
    m_owner.streamRoundBegan();
    fail(qtError(error, SocketCallKind::Send, address()));
    m_owner.streamRoundEnded();
}

void QtStreamSocket::fail(const TransportError &error)
{
    if (!m_socket || std::exchange(m_failed, true))
        return;
    m_owner.streamFailed(*this, error);
}

} // namespace socketchat
