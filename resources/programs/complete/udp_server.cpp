// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const qint64 size = $SIZE; // @size
    //? if says
    //? include parts/say.cpp
    //? end
    QUdpSocket server;
    //? if reply.room or says
    QList<QPair<QHostAddress, quint16>> clients;
    //? end
    QObject::connect(&server, &QUdpSocket::readyRead, &app, [&] { // @ready
        while (server.hasPendingDatagrams()) {
            const QNetworkDatagram datagram = server.receiveDatagram(size); // @datagram
            const QHostAddress from = datagram.senderAddress();
            const quint16 port = quint16(datagram.senderPort());
            const QString name = QString("$OPEN%1$CLOSE:%2").arg(from.toString(), QString::number(port));
            out << name << ": " << datagram.data() << Qt::endl;
            //? if reply.echo
            server.writeDatagram(datagram.data(), from, port); // @echo
            //? else if reply.room
            if (!clients.contains({from, port}))
                clients.append({from, port});
            for (const auto &[host, otherPort] : std::as_const(clients)) { // @all
                if (host != from || otherPort != port)
                    server.writeDatagram(name.toUtf8() + ": " + datagram.data(), host, otherPort);
            }
            //? else if says
            if (clients.contains({from, port}))
                continue;
            clients.append({from, port});
            for (const QByteArray &message : say)
                server.writeDatagram(message, from, port);
            //? end
        }
    });
    if (!server.bind($ADDRESS, $PORT)) { // @bind
        qCritical("%s", qPrintable(server.errorString()));
        return 1;
    }
    return app.exec(); // @run
}
