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
    //? else
    bool ended = false;
    QList<QByteArray> say;
    //? end
    QUdpSocket client;
    const QHostAddress server = $ADDRESS;
    QTimer silence; // @timeout
    silence.setInterval(2000);
    silence.setSingleShot(true);
    //? if reply.echo
    const auto sayNext = [&] {
        if (silence.isActive())
            return;
        if (say.isEmpty()) {
            //? if says
            app.quit();
            //? else
            if (ended)
                app.quit();
            else
                out << "> " << Qt::flush;
            //? end
            return;
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
    //? else
    const auto sayNext = [&] {
        while (!say.isEmpty())
            client.writeDatagram(say.takeFirst(), server, $PORT); // @sendto
        //? if says
        silence.start();
        //? else
        if (ended)
            silence.start();
        else
            out << "> " << Qt::flush;
        //? end
    };
    QObject::connect(&silence, &QTimer::timeout, &app, &QCoreApplication::quit); // @silence
    QObject::connect(&client, &QUdpSocket::readyRead, &app, [&] { // @ready
        while (client.hasPendingDatagrams())
            out << client.receiveDatagram(size).data() << Qt::endl; // @datagram
        //? if says
        silence.start();
        //? else
        if (ended)
            silence.start();
        //? end
    });
    //? end
    QTimer::singleShot(0, &app, sayNext);
    //? if not says
    //? include parts/typed.cpp
    //? end
    return app.exec(); // @run
}
