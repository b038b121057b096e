// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

//? if cuts and reply.room or cuts and says
//? include parts/framed.cpp

//? end
//? if cuts
//? include parts/frame_size.cpp

//? end
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const qint64 size = $SIZE; // @size
    //? if says
    //? include parts/say.cpp
    //? end
    $SERVER server;
    QList<$SOCKET *> clients;
    QObject::connect(&server, &$SERVER::newConnection, &app, [&] { // @newclient
        $SOCKET *client = server.nextPendingConnection();
        clients.append(client);
        //? if unix
        const QString name = QString("client %1").arg(client->socketDescriptor()); // @unnamed
        //? else
        const QString name = QString("$OPEN%1$CLOSE:%2").arg(client->peerAddress().toString(), QString::number(client->peerPort()));
        //? end
        out << "connect from " << name << Qt::endl;
        //? if says
        for (const QByteArray &message : say)
            //? if framing.raw
            client->write(message);
            //? else
            client->write(framed(message));
            //? end
        //? end
        //? if cuts
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(client, &$SOCKET::readyRead, &app, [&, client, name, buffer] { // @ready
            while (client->bytesAvailable() > 0) {
                *buffer += client->read(size);
                while (const qsizetype whole = frameSize(*buffer)) { // @cut
                    const QByteArray message = buffer->left(whole);
                    buffer->remove(0, whole);
                    out << name << ": " << content(message) << Qt::endl;
                    //? if reply.room
                    const QByteArray line = name.toUtf8() + ": " + content(message);
                    for ($SOCKET *other : std::as_const(clients)) { // @all
                        if (other != client)
                            //? if framing.line
                            other->write(framed(line));
                            //? else if framing.length
                            other->write(line.size() >> $BITS == 0 ? framed(line) : message);
                            //? else
                            other->write(line.size() <= $FIXED ? framed(line) : message);
                            //? end
                    }
                    //? end
                }
            }
        });
        //? else
        QObject::connect(client, &$SOCKET::readyRead, &app, [&, client, name] { // @ready
            while (client->bytesAvailable() > 0) {
                const QByteArray message = client->read(size);
                out << name << ": " << message << Qt::endl;
                //? if reply.echo
                client->write(message); // @echo
                //? else if reply.room
                for ($SOCKET *other : std::as_const(clients)) { // @all
                    if (other != client)
                        other->write(name.toUtf8() + ": " + message);
                }
                //? end
            }
        });
        //? end
        QObject::connect(client, &$SOCKET::disconnected, &app, [&, client] { // @gone
            clients.removeOne(client);
            client->deleteLater();
        });
    });
    //? if unix
    //? if not file
    server.setSocketOptions(QLocalServer::AbstractNamespaceOption);
    //? end
    if (!server.listen($PATH)) { // @bindpath
    //? else
    if (!server.listen($ADDRESS, $PORT)) { // @bind
    //? end
        qCritical("%s", qPrintable(server.errorString()));
        return 1;
    }
    return app.exec(); // @run
}
