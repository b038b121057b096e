// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream in(stdin);
    QTextStream out(stdout);
    QUdpSocket client; // @clientsocket
    const QHostAddress server = $ADDRESS;
    for (;;) { // @datagramloop
        out << '>' << Qt::flush;
        const QString strInp = in.readLine(); // @input
        client.writeDatagram(strInp.toUtf8(), server, $PORT); // @senddata
        if (strInp.isEmpty()) // @inputends
            break;
        if (!client.waitForReadyRead(2000)) { // @timeout
            out << "@noanswer" << Qt::endl;
            continue;
        }
        const QNetworkDatagram newdata = client.receiveDatagram($SIZE); // @receiveecho
        const QString address = QString("%1:%2").arg(newdata.senderAddress().toString(),
                                                     QString::number(newdata.senderPort()));
        out << QString("$FROMSERVER").arg(address, QString::fromUtf8(newdata.data())) << Qt::endl; // @showdata
    }
    client.close(); // @closeclient
    return 0;
}
