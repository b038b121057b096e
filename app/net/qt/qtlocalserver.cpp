// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/qtlocalserver.h"

#include "app/net/qt/deletesoon.h"
#include "app/net/qt/nativestream.h"
#include "app/net/qt/qtstreamsocket.h"

#include <QEvent>
#include <QLocalServer>
#include <QNetworkProxy>
#include <QSocketNotifier>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

/// Passes on descriptors instead of sockets: a QLocalSocket cannot be read unbuffered.
class QtLocalServer::Listener final : public QLocalServer
{
public:
    explicit Listener(QtLocalServer &owner)
        : m_owner(owner)
    { }

    /// Starts to watch for failing accepts.
    void watchAccepting()
    {
        const auto notifiers = findChildren<QSocketNotifier *>();
        for (QSocketNotifier *notifier : notifiers)
            notifier->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::SockAct) {
            // Without a free descriptor, QLocalServer closes and says nothing.
            QMetaObject::invokeMethod(
                    this,
                    [this] {
                        if (!isListening())
                            m_owner.acceptFailed();
                    },
                    Qt::QueuedConnection);
            m_owner.m_file.keepOthers([watched, event] { watched->event(event); });
            return true;
        }
        return QLocalServer::eventFilter(watched, event);
    }

protected:
    void incomingConnection(quintptr descriptor) override { m_owner.incoming(qintptr(descriptor)); }

private:
    QtLocalServer &m_owner;
};

QtLocalServer::QtLocalServer(const TransportOptions &options, QObject *parent)
    : StreamServer(options, parent)
    , m_calls([this](const SocketCall &call) { listener().called(call); })
{ }

QtLocalServer::~QtLocalServer()
{
    QtLocalServer::stopListening();
    closeSockets();
}

TransportError QtLocalServer::listenAt(const SocketAddress &address)
{
    if (TransportError error = localNameProblem(address); error.kind != TransportErrorKind::None)
        return error;
    auto server = std::make_unique<Listener>(*this);
    if (isAbstract(address))
        server->setSocketOptions(QLocalServer::AbstractNamespaceOption);
    server->setListenBacklogSize(options().backlog);
    SocketCall call = QtCalls::begin(SocketCallKind::Listen, -1);
    call.address = address;
    call.backlog = options().backlog;
    const bool listens = server->listen(localName(address));
    call.descriptor = int(server->socketDescriptor());
    m_calls.end(call, listens ? 0 : -1, server->serverError());
    if (!listens)
        return qtError(server->serverError(), SocketCallKind::Listen, address);
    m_file.take(address);
    setLocalAddress(address);
    server->watchAccepting();
    m_server = std::move(server);
    return {};
}

void QtLocalServer::stopListening()
{
    if (!m_server)
        return;
    SocketCall call = QtCalls::begin(SocketCallKind::Close, m_server->socketDescriptor());
    m_file.keepOthers([this] { m_server->close(); });
    m_calls.end(call, 0);
    deleteSoon(std::move(m_server), this); // it may be calling incoming()
}

void QtLocalServer::watchQueue(bool on)
{
    if (!m_server)
        return;
    if (on && !m_server->isListening()) {
        const TransportError error = listenAt(localAddress());
        if (error.kind == TransportErrorKind::None)
            acceptedAll();
        else
            pauseAccepting(error);
        return;
    }
    // QLocalServer has no pauseAccepting().
    const auto notifiers = m_server->findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers)
        notifier->setEnabled(on);
}

void QtLocalServer::incoming(qintptr descriptor)
{
    auto socket = std::make_unique<QAbstractSocket>(QAbstractSocket::TcpSocket, nullptr);
    socket->setProxy(QNetworkProxy::NoProxy);
    SocketCall call = QtCalls::begin(SocketCallKind::Accept,
                                     m_server ? m_server->socketDescriptor() : qintptr(-1));
    const bool taken = socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState,
                                                   QIODevice::ReadWrite | QIODevice::Unbuffered);
    const SocketAddress peer = NativeStream::unixPeer(descriptor);
    call.address = peer;
    m_calls.end(call, taken ? qint64(descriptor) : -1, socket->error());
    if (taken && m_server)
        take(std::make_unique<QtStreamSocket>(std::move(socket), takePeerId(), peer, *this,
                                              m_calls));
}

void QtLocalServer::acceptFailed()
{
    if (!m_server || isPaused())
        return;
    SocketCall call = QtCalls::begin(SocketCallKind::Accept, -1);
    m_calls.end(call, -1, m_server->serverError());
    pauseAccepting(qtError(m_server->serverError(), SocketCallKind::Accept, localAddress()));
}

} // namespace socketchat
