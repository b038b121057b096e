// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTcpServer server; // @serversocket
    if (!server.listen($ADDRESS, $PORT)) { // @bindlisten
        out << server.errorString() << Qt::endl;
        return 1;
    }
    server.waitForNewConnection(-1); // @accept
    QTcpSocket *clientsock = server.nextPendingConnection();
    out << "connect from " << clientsock->peerAddress().toString() << ':' << clientsock->peerPort()
        << Qt::endl; // @showclient
    while (clientsock->bytesAvailable() > 0 || clientsock->waitForReadyRead(-1)) { // @serverloop
        const QByteArray recvmessage = clientsock->read($SIZE); // @receive
        out << QString("$FROMCLIENT").arg(QString::fromUtf8(recvmessage)) << Qt::endl; // @showdata
        clientsock->write(recvmessage); // @echoback
        clientsock->waitForBytesWritten(-1);
    }
    clientsock->close(); // @closeclient
    server.close(); // @closeserver
    return 0;
}
