// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/app/net/counterpart.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <memory>

#include <sys/socket.h>

namespace socketchat {

/// A Counterpart with TLS of Qt's own classes, used in the ordinary way.
class TlsCounterpart final : public Counterpart
{
public:
    TlsCounterpart(const QHostAddress &host, const QString &certificate, const QString &key)
        : m_host(host)
        , m_server(*this)
    {
        QFile file(key);
        if (file.open(QIODevice::ReadOnly))
            m_configuration.setPrivateKey(QSslKey(&file, QSsl::Ec));
        m_configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    }

    quint16 listen() override
    {
        m_server.listen(m_host, 0);
        return m_server.serverPort();
    }
    void reach(quint16 port) override
    {
        make();
        m_tls->connectToHostEncrypted(m_host.toString(), port);
    }
    bool isConnected() override { return m_tls && m_tls->isEncrypted(); }
    void send(const QByteArray &bytes) override { m_tls->write(bytes); }
    bool hasSentAll() override
    {
        return !m_tls || (m_tls->bytesToWrite() == 0 && m_tls->encryptedBytesToWrite() == 0);
    }
    /// Qt can only close both directions.
    void finishSending() override { m_tls->disconnectFromHost(); }
    void stopReading() override { m_tls->setReadBufferSize(1); }
    void close() override { m_tls->close(); }
    void breakOff() override
    {
        const linger now{1, 0};
        ::setsockopt(int(m_tls->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_tls->abort();
    }
    QByteArray take() override
    {
        if (m_tls) {
            m_tls->setReadBufferSize(0);
            m_received += m_tls->readAll();
        }
        return m_received;
    }
    bool hasSeenTheEnd() override { return m_ended; }

private:
    class Listener final : public QTcpServer
    {
    public:
        explicit Listener(TlsCounterpart &owner)
            : m_owner(owner)
        { }

    protected:
        void incomingConnection(qintptr descriptor) override
        {
            m_owner.make();
            m_owner.m_tls->setSocketDescriptor(descriptor);
            m_owner.m_tls->startServerEncryption();
        }

    private:
        TlsCounterpart &m_owner;
    };

    void make()
    {
        m_tls = std::make_unique<QSslSocket>();
        m_tls->setSslConfiguration(m_configuration);
        QObject::connect(m_tls.get(), &QAbstractSocket::disconnected, m_tls.get(),
                         [this] { m_ended = true; });
    }

    const QHostAddress m_host;
    QSslConfiguration m_configuration = QSslConfiguration::defaultConfiguration();
    Listener m_server;
    std::unique_ptr<QSslSocket> m_tls;
    bool m_ended = false;
};

} // namespace socketchat
