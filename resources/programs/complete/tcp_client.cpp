// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

//? if not framing.raw
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
    //? else
    bool ended = false;
    QList<QByteArray> say;
    //? end
    $SOCKET client;
    QByteArray buffer;
    //? if reply.echo
    qsizetype awaited = 0; // @stream
    const auto sayNext = [&] {
        if (awaited > 0 || client.state() != $SOCKET::ConnectedState)
            return;
        if (say.isEmpty()) {
            //? if says
            client.$DISCONNECT(); // @close
            //? else
            if (ended)
                client.$DISCONNECT(); // @close
            else
                out << "> " << Qt::flush;
            //? end
            return;
        }
        const QByteArray message = say.takeFirst();
        //? if framing.raw
        const QByteArray frame = message;
        //? else
        const QByteArray frame = framed(message);
        //? end
        awaited = frame.size();
        client.write(frame);
        if (awaited == 0)
            QTimer::singleShot(0, &app, [&] { client.$DISCONNECT(); });
    };
    QObject::connect(&client, &$SOCKET::readyRead, &app, [&] { // @ready
        while (client.bytesAvailable() > 0) {
            const QByteArray bytes = client.read(size);
            buffer += bytes;
            awaited -= bytes.size();
        }
        if (awaited > 0)
            return;
        out << buffer << Qt::endl;
        buffer.clear();
        sayNext();
    });
    //? else
    QTimer silence; // @silence
    silence.setInterval(2000);
    silence.setSingleShot(true);
    QObject::connect(&silence, &QTimer::timeout, &app, [&] { client.$DISCONNECT(); });
    const auto sayNext = [&] {
        if (client.state() != $SOCKET::ConnectedState)
            return;
        while (!say.isEmpty()) {
            const QByteArray message = say.takeFirst();
            //? if framing.raw
            client.write(message);
            //? else
            client.write(framed(message));
            //? end
        }
        //? if says
        silence.start();
        //? else
        if (ended)
            silence.start();
        else
            out << "> " << Qt::flush;
        //? end
    };
    QObject::connect(&client, &$SOCKET::readyRead, &app, [&] { // @ready
        while (client.bytesAvailable() > 0)
            buffer += client.read(size);
        //? if cuts
        while (const qsizetype whole = frameSize(buffer)) { // @cut
            out << content(buffer.left(whole)) << Qt::endl;
            buffer.remove(0, whole);
        }
        //? else
        out << buffer << Qt::endl;
        buffer.clear();
        //? end
        //? if says
        silence.start();
        //? else
        if (ended)
            silence.start();
        //? end
    });
    //? end
    QObject::connect(&client, &$SOCKET::connected, &app, sayNext);
    QObject::connect(&client, &$SOCKET::disconnected, &app, &QCoreApplication::quit);
    QObject::connect(&client, &$SOCKET::errorOccurred, &app, [&] {
        qCritical("%s", qPrintable(client.errorString()));
        app.exit(client.error() == $SOCKET::$CLOSEDERROR ? 0 : 1);
    });
    //? if unix
    //? if not file
    client.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    //? end
    client.connectToServer($PATH); // @connect
    //? else
    client.connectToHost($HOST, $PORT); // @connect
    //? end
    //? if not says
    //? include parts/typed.cpp
    //? end
    return app.exec(); // @run
}
