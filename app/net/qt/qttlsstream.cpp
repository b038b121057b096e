// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qttlsstream.h"

#include "app/net/clock.h"
#include "app/net/qt/nativestream.h"
#include "app/net/qt/tlserrors.h"

#include <QSocketNotifier>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qsizetype encryptedAtOnce = 256 * 1024; // that Qt encrypts at a time
} // namespace

QtTlsStream::QtTlsStream(std::unique_ptr<QSslSocket> socket, PeerId peer,
                         const SocketAddress &address, Owner &owner, const QtCalls &calls)
    : StreamSocket(peer, address, owner)
    , m_number(socket->socketDescriptor())
    , m_socket(std::move(socket))
    , m_calls(calls)
{
    m_socket->setReadBufferSize(readBufferSize);
    connect(m_socket.get(), &QSslSocket::readyRead, this, &QtTlsStream::scheduleRead);
    connect(m_socket.get(), &QSslSocket::encryptedBytesWritten, this, &QtTlsStream::progress);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &QtTlsStream::errorOccurred);
    connect(m_socket.get(), &QSslSocket::disconnected, this, [this] {
        if (m_sentEnd)
            linger();
        else
            failSoon(TransportError::fromQt(QAbstractSocket::RemoteHostClosedError,
                                            SocketCallKind::Send, this->address().toString()));
    });
}

QtTlsStream::~QtTlsStream() { QtTlsStream::close(); }

qintptr QtTlsStream::descriptor() const
{
    return m_linger >= 0 ? m_linger : m_socket ? m_socket->socketDescriptor() : -1;
}

void QtTlsStream::close()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_number, {peer()});
    // close() would wait for unsent data; its loss has already been reported.
    if (isTakenByKernel())
        m_socket->close();
    else
        m_socket->abort();
    m_lingerNotifier.reset();
    if (m_linger >= 0)
        NativeStream::close(std::exchange(m_linger, -1));
    m_calls.end(call, 0);
    m_closed = std::move(m_socket); // it may be emitting a signal
}

bool QtTlsStream::isTakenByKernel() const
{
    return m_socket->bytesToWrite() == 0 && m_socket->encryptedBytesToWrite() == 0;
}

void QtTlsStream::send(QByteArrayView bytes, SendId id)
{
    if (!m_socket || m_failed)
        return;
    if (bytes.isEmpty() && m_queue.empty()) {
        m_owner.streamSendTaken(*this, id, 0, 0);
        return;
    }
    const bool mustWait = !m_queue.empty(); // until progress() goes on, and tells that it has
    m_accepted += bytes.size();
    m_queue.push_back({id, bytes.size(), m_accepted});
    if (!mustWait && bytes.size() <= encryptedAtOnce && isTakenByKernel())
        give(bytes);
    else
        append(bytes);
    if (!mustWait)
        feedAndReport();
}

void QtTlsStream::collect(QByteArrayView bytes, SendId id)
{
    if (!m_socket || m_failed)
        return;
    if (m_queue.empty())
        m_collects = true;
    m_accepted += bytes.size();
    m_queue.push_back({id, bytes.size(), m_accepted});
    append(bytes);
}

void QtTlsStream::sendCollected()
{
    if (m_socket && !m_failed && std::exchange(m_collects, false))
        feedAndReport();
}

void QtTlsStream::feedAndReport()
{
    feed();
    reportTaken();
}

void QtTlsStream::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_pieces.empty() || m_pieces.back().size() >= encryptedAtOnce)
            m_pieces.emplace_back();
        QByteArray &piece = m_pieces.back();
        const qsizetype size = std::min(bytes.size(), encryptedAtOnce - piece.size());
        piece.append(bytes.first(size));
        bytes = bytes.sliced(size);
    }
}

void QtTlsStream::feed()
{
    while (!m_pieces.empty() && isTakenByKernel() && m_error.kind == TransportErrorKind::None) {
        const QByteArray piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        give(piece);
    }
}

void QtTlsStream::give(QByteArrayView piece)
{
    const auto first = std::ranges::find_if(
            m_queue, [this](const Queued &queued) { return queued.end > m_given; });
    SocketCall call =
            QtCalls::begin(SocketCallKind::Send, m_number,
                           {peer(), m_given, first == m_queue.end() ? SendId::None : first->id});
    call.size = int(piece.size());
    m_inCall = true;
    const qint64 written = m_socket->write(piece.data(), piece.size());
    m_socket->flush(); // else Qt encrypts it in the next turn of the event loop
    m_inCall = false;
    m_given += piece.size();
    m_calls.end(call, written, m_socket->error());
    if (written < piece.size() && m_error.kind == TransportErrorKind::None)
        failSoon(TransportError::fromQt(m_socket->error(), SocketCallKind::Send,
                                        address().toString()));
}

/// Reports the messages that the kernel has taken.
void QtTlsStream::reportTaken()
{
    if (m_error.kind != TransportErrorKind::None || !isTakenByKernel())
        return;
    m_taken = m_given;
    const qint64 now = nowNs();
    while (!m_queue.empty() && m_queue.front().end <= m_taken) {
        const Queued done = m_queue.front();
        m_queue.pop_front();
        m_owner.streamSendTaken(*this, done.id, done.size, now);
        if (!m_socket)
            return;
    }
}

void QtTlsStream::progress()
{
    if (m_inCall || m_collects || m_queue.empty() || !m_socket || m_sentEnd)
        return;
    m_owner.streamRoundBegan();
    feedAndReport();
    if (m_socket && m_queue.empty()) {
        m_calls.signalled(u"encryptedBytesWritten"_s, m_number, peer());
        shutDownIfDone();
        m_owner.streamDrained(*this);
    }
    m_owner.streamRoundEnded();
}

void QtTlsStream::finishSending()
{
    if (!m_socket || std::exchange(m_finishing, true))
        return;
    shutDownIfDone();
}

void QtTlsStream::shutDownIfDone()
{
    if (!m_finishing || m_sentEnd || m_failed || queued() > 0
        || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_sentEnd = true;
    m_linger = NativeStream::duplicate(m_socket->socketDescriptor());
    SocketCall call = QtCalls::begin(SocketCallKind::Shutdown, m_number, {peer()});
    call.text = u"disconnectFromHost"_s;
    m_inCall = true;
    m_socket->disconnectFromHost();
    m_socket->flush();
    m_inCall = false;
    m_calls.end(call, 0);
}

/// Waits for the peer's end with what Qt has closed: a connection that is closed while the peer
/// still sends is reset, which may destroy our last bytes on their way.
void QtTlsStream::linger()
{
    const auto end = [this] {
        m_ended = true;
        m_owner.streamRoundBegan();
        m_owner.streamEnded(*this);
        m_owner.streamRoundEnded();
    };
    if (m_linger < 0 && !m_ended) {
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
        return;
    }
    NativeStream::shutdownSending(m_linger);
    if (m_ended)
        return;
    m_lingerNotifier = std::make_unique<QSocketNotifier>(m_linger, QSocketNotifier::Read);
    connect(m_lingerNotifier.get(), &QSocketNotifier::activated, this, [this, end] {
        const NativeStream::Next next = NativeStream::discard(m_linger);
        if (next != NativeStream::Next::End && next != NativeStream::Next::Error)
            return;
        m_lingerNotifier->setEnabled(false);
        end();
    });
}

void QtTlsStream::setReading(bool on)
{
    m_reading = on;
    if (on)
        scheduleRead();
}

void QtTlsStream::setOption(QAbstractSocket::SocketOption option, int value)
{
    SocketCall call = QtCalls::begin(SocketCallKind::SetSockOpt, m_number, {peer()});
    call.option = int(option);
    call.value = value;
    m_socket->setSocketOption(option, value);
    m_calls.end(call, 0);
}

void QtTlsStream::setNoDelay(bool on) { setOption(QAbstractSocket::LowDelayOption, on ? 1 : 0); }

void QtTlsStream::setKeepAlive(int seconds)
{
    setOption(QAbstractSocket::KeepAliveOption, 1);
    NativeStream::setKeepAliveTime(descriptor(), seconds);
}

void QtTlsStream::setReset()
{
    if (m_socket)
        NativeStream::setReset(descriptor());
}

KernelQueues QtTlsStream::kernelQueues() const
{
    if (!m_socket || descriptor() < 0)
        return {};
    return {m_socket->bytesAvailable(), NativeStream::unsentBytes(descriptor())};
}

QList<SendId> QtTlsStream::unsent() const
{
    QList<SendId> ids;
    for (const Queued &queued : m_queue)
        ids.append(queued.id);
    return ids;
}

/// Reads from the event loop: inside readyRead, Qt is still decrypting.
void QtTlsStream::scheduleRead()
{
    if (std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(this, &QtTlsStream::readRound, Qt::QueuedConnection);
}

void QtTlsStream::readRound()
{
    m_scheduled = false;
    if (!m_socket || m_failed || m_sentEnd)
        return;
    // Where nothing can be sent any more, nothing is gained by waiting.
    if (!m_reading && m_error.kind == TransportErrorKind::None)
        return;
    m_owner.streamRoundBegan();
    readOnce();
    m_owner.streamRoundEnded();
}

void QtTlsStream::readOnce()
{
    if (m_socket->bytesAvailable() > 0) {
        const std::span<char> buffer = m_owner.streamBuffer();
        SocketCall call = QtCalls::begin(SocketCallKind::Recv, m_number, {peer(), m_received});
        call.size = int(buffer.size());
        const qint64 size = m_socket->read(buffer.data(), qint64(buffer.size()));
        m_calls.end(call, size, m_socket->error());
        scheduleRead(); // for the rest, or for what ended it
        if (size > 0) {
            m_received += size;
            m_owner.streamReceived(*this, QByteArrayView(buffer.data(), qsizetype(size)),
                                   call.time + call.duration);
        }
        return;
    }
    if (m_peerEnded && !std::exchange(m_ended, true)) {
        m_owner.streamEnded(*this);
        if (!m_socket || m_failed)
            return;
    }
    if (m_error.kind != TransportErrorKind::None) {
        m_failed = true;
        m_owner.streamFailed(*this, m_error);
    }
}

void QtTlsStream::errorOccurred(QAbstractSocket::SocketError error)
{
    if (m_sentEnd)
        return;
    m_calls.failed(error, m_number, peer());
    if (error == QAbstractSocket::RemoteHostClosedError && !m_inCall) {
        // By close_notify, after which this end may still send, or by the end of the TCP stream,
        // which disconnected() follows. Many programs leave the former out.
        m_peerEnded = m_error.kind == TransportErrorKind::None;
        scheduleRead();
    } else if (error == QAbstractSocket::SslInternalError
               || error == QAbstractSocket::SslInvalidUserDataError) {
        failSoon(tlsError(*m_socket, SocketCallKind::Recv, address().toString()));
    } else {
        failSoon(TransportError::fromQt(error, SocketCallKind::Send, address().toString()));
    }
}

void QtTlsStream::failSoon(const TransportError &error)
{
    if (m_error.kind == TransportErrorKind::None)
        m_error = error;
    scheduleRead();
}

} // namespace socketchat
