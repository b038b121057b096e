// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream in(stdin);
    QTextStream out(stdout);
    QTcpSocket client; // @clientsocket
    client.connectToHost($HOST, $PORT); // @connect
    if (!client.waitForConnected()) {
        out << client.errorString() << Qt::endl;
        return 1;
    }
    for (;;) { // @clientloop
        out << '>' << Qt::flush;
        const QString strInp = in.readLine(); // @input
        if (strInp.isEmpty()) // @inputends
            break;
        client.write(strInp.toUtf8()); // @senddata
        if (!client.waitForReadyRead(-1)) // @serverends
            break;
        const QByteArray data = client.read($SIZE); // @receiveecho
        out << QString("$FROMSERVER").arg(QString::fromUtf8(data)) << Qt::endl; // @showdata
    }
    client.close(); // @closeclient
    return 0;
}
