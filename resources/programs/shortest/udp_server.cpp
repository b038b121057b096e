// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QUdpSocket server; // @serversocket
    if (!server.bind($ADDRESS, $PORT)) { // @bindaddress
        out << server.errorString() << Qt::endl;
        return 1;
    }
    while (server.hasPendingDatagrams() || server.waitForReadyRead(-1)) { // @serverloop
        const QNetworkDatagram recvmessage = server.receiveDatagram($SIZE); // @receivefrom
        if (recvmessage.data().isEmpty()) // @emptyends
            break;
        const QString clientaddr = QString("%1:%2").arg(recvmessage.senderAddress().toString(),
                                                        QString::number(recvmessage.senderPort()));
        out << QString("$FROMCLIENT").arg(clientaddr, QString::fromUtf8(recvmessage.data())) << Qt::endl; // @showdata
        server.writeDatagram(recvmessage.makeReply(recvmessage.data())); // @sendback
    }
    server.close(); // @closeserver
    return 0;
}
