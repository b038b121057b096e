// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programqtudp.h"

using namespace Qt::StringLiterals;

namespace socketchat {

void addQtUdpServer(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool greets = spec.reply == ReplyMode::Manual && !spec.messages.isEmpty();
    program.add("    QUdpSocket server;\n"_L1);
    if (spec.reply == ReplyMode::Room || greets)
        program.add("    QList<QPair<QHostAddress, quint16>> clients;\n"_L1);
    program.add(R"(
    QObject::connect(&server, &QUdpSocket::readyRead, &app, [&] { // @ready
        while (server.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = server.receiveDatagram(size); // @datagram
            const QHostAddress from = datagram.senderAddress();
            const quint16 port = quint16(datagram.senderPort());
            const QString name = $FROMNAME;
            out << name << ": " << datagram.data() << Qt::endl;
)"_L1);
    if (spec.reply == ReplyMode::Echo)
        program.add("            server.writeDatagram(datagram.data(), from, port); // @echo\n"_L1);
    if (spec.reply == ReplyMode::Room)
        program.add(R"(
            if (!clients.contains({from, port}))
                clients.append({from, port});
            for (const auto &[host, otherPort] : std::as_const(clients)) { // @all
                if (host != from || otherPort != port)
                    server.writeDatagram(name.toUtf8() + ": " + datagram.data(), host, otherPort);
            }
)"_L1);
    if (greets)
        program.add(R"(
            if (clients.contains({from, port}))
                continue;
            clients.append({from, port});
            for (const QByteArray &message : say)
                server.writeDatagram(message, from, port);
)"_L1);
    program.add(R"(
        }
    });
    if (!server.bind($ADDRESS, $PORT)) { // @bind
        qCritical("%s", qPrintable(server.errorString()));
        return 1;
    }
)"_L1);
}

void addQtUdpClient(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    program.add(R"(
    QUdpSocket client;
    const QHostAddress server = $ADDRESS;
    QTimer silence; // @timeout
    silence.setInterval(2000);
    silence.setSingleShot(true);
)"_L1);
    if (echo)
        program.add(R"(
    const auto sayNext = [&] {
        if (silence.isActive())
            return;
        if (say.isEmpty()) {
$IDLE            return;
        }
        client.writeDatagram(say.takeFirst(), server, $PORT); // @sendto
        silence.start();
    };
    QObject::connect(&silence, &QTimer::timeout, &app, [&] {
        out << "@noanswer" << Qt::endl;
        sayNext();
    });
    QObject::connect(&client, &QUdpSocket::readyRead, &app, [&] { // @ready
        while (client.hasPendingDatagrams())
            out << client.receiveDatagram(size).data() << Qt::endl; // @datagram
        silence.stop();
        sayNext();
    });
)"_L1);
    else
        program.add(R"(
    const auto sayNext = [&] {
        while (!say.isEmpty())
            client.writeDatagram(say.takeFirst(), server, $PORT); // @sendto
$IDLE    };
    QObject::connect(&silence, &QTimer::timeout, &app, &QCoreApplication::quit); // @silence
    QObject::connect(&client, &QUdpSocket::readyRead, &app, [&] { // @ready
        while (client.hasPendingDatagrams())
            out << client.receiveDatagram(size).data() << Qt::endl; // @datagram
$LISTEN    });
)"_L1);
    program.add("    QTimer::singleShot(0, &app, sayNext);\n"_L1);
}

} // namespace socketchat
