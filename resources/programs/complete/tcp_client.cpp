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
    QTcpSocket client;
    QByteArray buffer;
    //? if reply.echo
    qsizetype awaited = 0; // @stream
    const auto sayNext = [&] {
        if (awaited > 0 || client.state() != QTcpSocket::ConnectedState)
            return;
        if (say.isEmpty()) {
            //? if says
            client.disconnectFromHost(); // @close
            //? else
            if (ended)
                client.disconnectFromHost(); // @close
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
            QTimer::singleShot(0, &app, [&] { client.disconnectFromHost(); });
    };
    QObject::connect(&client, &QTcpSocket::readyRead, &app, [&] { // @ready
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
    QObject::connect(&silence, &QTimer::timeout, &app, [&] { client.disconnectFromHost(); });
    const auto sayNext = [&] {
        if (client.state() != QTcpSocket::ConnectedState)
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
    QObject::connect(&client, &QTcpSocket::readyRead, &app, [&] { // @ready
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
    QObject::connect(&client, &QTcpSocket::connected, &app, sayNext);
    QObject::connect(&client, &QTcpSocket::disconnected, &app, &QCoreApplication::quit);
    QObject::connect(&client, &QTcpSocket::errorOccurred, &app, [&] {
        qCritical("%s", qPrintable(client.errorString()));
        app.exit(client.error() == QTcpSocket::RemoteHostClosedError ? 0 : 1);
    });
    client.connectToHost($HOST, $PORT); // @connect
    //? if not says
    //? include parts/typed.cpp
    //? end
    return app.exec(); // @run
}
