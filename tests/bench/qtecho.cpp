// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// An echo server in plain Qt: QTcpServer and QTcpSocket, or QUdpSocket, in one thread.
//
//     qtecho tcp|udp        prints its port; exits when standard input is closed
#include <QCoreApplication>
#include <QNetworkDatagram>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    QTcpServer server;
    QUdpSocket datagrams;
    if (argc > 1 && QByteArrayView(argv[1]) == "udp") {
        datagrams.bind(QHostAddress::LocalHost, 0);
        QObject::connect(&datagrams, &QUdpSocket::readyRead, &datagrams, [&datagrams] {
            while (datagrams.hasPendingDatagrams()) {
                const QNetworkDatagram datagram = datagrams.receiveDatagram();
                datagrams.writeDatagram(datagram.makeReply(datagram.data()));
            }
        });
    } else {
        server.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&server] {
            while (QTcpSocket *client = server.nextPendingConnection()) {
                QObject::connect(client, &QTcpSocket::readyRead, client,
                                 [client] { client->write(client->readAll()); });
                QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
    }
    std::printf("%d\n", server.isListening() ? server.serverPort() : datagrams.localPort());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
