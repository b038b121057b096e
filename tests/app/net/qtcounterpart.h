// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/app/net/counterpart.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <sys/socket.h>

namespace socketchat {

/// A Counterpart of Qt's own classes, used in the ordinary way.
class QtCounterpart final : public Counterpart
{
public:
    QtCounterpart(bool stream, const QHostAddress &host)
        : m_isStream(stream)
        , m_host(host)
    { }

    quint16 listen() override
    {
        if (!m_isStream) {
            m_udp.bind(m_host, 0);
            return m_udp.localPort();
        }
        m_server.listen(m_host, 0);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_tcp = m_server.nextPendingConnection();
            watch();
        });
        return m_server.serverPort();
    }
    void reach(quint16 port) override
    {
        if (!m_isStream) {
            m_udp.bind(m_host, 0);
            m_port = port;
            return;
        }
        m_tcp = &m_own;
        watch();
        m_own.connectToHost(m_host, port);
    }
    bool isConnected() override
    {
        return m_tcp && m_tcp->state() == QAbstractSocket::ConnectedState;
    }
    void send(const QByteArray &bytes) override
    {
        if (m_isStream)
            m_tcp->write(bytes);
        else
            m_udp.writeDatagram(bytes, m_host, m_port);
    }
    bool hasSentAll() override { return !m_tcp || m_tcp->bytesToWrite() == 0; }
    /// Qt can only close both directions.
    void finishSending() override { m_tcp->disconnectFromHost(); }
    void stopReading() override { m_tcp->setReadBufferSize(1); }
    void close() override
    {
        if (m_isStream)
            m_tcp->close();
        else
            m_udp.close();
    }
    void breakOff() override
    {
        if (!m_isStream) {
            m_udp.close();
            return;
        }
        const linger now{1, 0};
        ::setsockopt(int(m_tcp->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_tcp->abort();
    }
    QByteArray take() override
    {
        if (m_isStream) {
            if (m_tcp) {
                m_tcp->setReadBufferSize(0);
                m_received += m_tcp->readAll();
            }
            return m_received;
        }
        while (m_udp.hasPendingDatagrams()) {
            QByteArray datagram(int(m_udp.pendingDatagramSize()), Qt::Uninitialized);
            m_udp.readDatagram(datagram.data(), datagram.size(), nullptr, &m_port);
            m_received += datagram;
            m_datagrams.append(datagram);
        }
        return m_received;
    }
    bool hasSeenTheEnd() override { return m_ended; }

private:
    void watch()
    {
        QObject::connect(m_tcp, &QAbstractSocket::disconnected, m_tcp, [this] { m_ended = true; });
    }

    const bool m_isStream;
    const QHostAddress m_host;
    QTcpServer m_server;
    QTcpSocket m_own;
    QTcpSocket *m_tcp = nullptr;
    QUdpSocket m_udp;
    quint16 m_port = 0;
    bool m_ended = false;
};

} // namespace socketchat
