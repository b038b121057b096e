// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programcomments.h"

#include "app/net/address/socketaddress.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct NamedComment
{
    const char *key;
    const char *text;
};

class ProgramTexts
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::Program)

public:
    // Placed after a line of code, in textbook style.
    static constexpr NamedComment comments[] = {
            {"accept", QT_TR_NOOP("wait for a client to connect")},
            {"acceptwait",
             QT_TR_NOOP("accept() blocks: it waits for a client's request to connect")},
            {"all", QT_TR_NOOP("pass it on to every other client")},
            {"autobind", QT_TR_NOOP("take any name, or nobody could answer")},
            {"backwards", QT_TR_NOOP("backwards: the last one takes the place of one that leaves")},
            {"bind", QT_TR_NOOP("bind it to the address and the port")},
            {"bindaddress", QT_TR_NOOP("bind it to the IP address and the port number")},
            {"bindlisten",
             QT_TR_NOOP("bind it to the IP address and the port number, and start to listen")},
            {"bindpath", QT_TR_NOOP("bind it to its name; a path becomes a file")},
            {"clientloop",
             QT_TR_NOOP("loop: read what the user types, send it to the server, receive its echo")},
            {"clientsocket", QT_TR_NOOP("create the client's socket")},
            {"close", QT_TR_NOOP("close the socket")},
            {"closeclient", QT_TR_NOOP("close the client's socket")},
            {"closeserver", QT_TR_NOOP("close the server's socket")},
            {"connect", QT_TR_NOOP("connect to the server")},
            {"content", QT_TR_NOOP("the message without its frame")},
            {"cut", QT_TR_NOOP("cut the stream into messages: it has no boundaries itself")},
            {"datagram", QT_TR_NOOP("one datagram; what does not fit into the buffer is lost")},
            {"datagramloop",
             QT_TR_NOOP("loop: read what the user types, and send it to the server")},
            {"dontwait", QT_TR_NOOP("lost to a client that does not read: nobody waits for it")},
            {"echo", QT_TR_NOOP("send it back unchanged")},
            {"echoback", QT_TR_NOOP("send the data back to the client")},
            {"emptyends", QT_TR_NOOP("empty data ends the loop")},
            {"framed", QT_TR_NOOP("what goes over the wire for a message")},
            {"framesize", QT_TR_NOOP("bytes of the first whole message, 0 while it is not whole")},
            {"full", QT_TR_NOOP("it does not read, and has missed a datagram")},
            {"gone", QT_TR_NOOP("the client has gone")},
            {"importsocket", QT_TR_NOOP("import the socket module")},
            {"input", QT_TR_NOOP("read what the user types")},
            {"inputends", QT_TR_NOOP("if it is empty, end the loop")},
            {"left", QT_TR_NOOP("it has just left: its own thread sees that")},
            {"linebuffer", QT_TR_NOOP("show each line at once")},
            {"lines", QT_TR_NOOP("read lines from the keyboard until an empty one")},
            {"listen", QT_TR_NOOP("listen; so many clients may wait in the queue")},
            {"listenfive", QT_TR_NOOP("start to listen, with a queue of 5")},
            {"newclient", QT_TR_NOOP("a client has connected")},
            {"noanswer", QT_TR_NOOP("no answer: the datagram was lost, or nobody is there")},
            {"noreply", QT_TR_NOOP("no answer has come")},
            {"ownfile", QT_TR_NOOP("unless another program's file is there by now")},
            {"patience", QT_TR_NOOP("the server may not answer, so do not wait for ever")},
            {"placesize", QT_TR_NOOP("how long the address is: the name counts")},
            {"poll", QT_TR_NOOP("wait until something happens on any socket")},
            {"ready", QT_TR_NOOP("data has come")},
            {"receive", QT_TR_NOOP("receive data")},
            {"receiveecho", QT_TR_NOOP("receive the server's echo")},
            {"receivefrom", QT_TR_NOOP("receive data: the data, and the client's address")},
            {"recv", QT_TR_NOOP("wait for data; none means that the other end has finished")},
            {"removefile", QT_TR_NOOP("the file outlives the socket")},
            {"resolve", QT_TR_NOOP("turn the host into an address")},
            {"reuse", QT_TR_NOOP("a port that was just in use can be taken again at once")},
            {"run", QT_TR_NOOP("react to what happens from now on")},
            {"say", QT_TR_NOOP("what this end says")},
            {"sendall", QT_TR_NOOP("send() may take less than all: go on until it has")},
            {"sendback", QT_TR_NOOP("send the data to the client")},
            {"sendbytes", QT_TR_NOOP("turn it into a bytes object, and send it to the server")},
            {"senddata", QT_TR_NOOP("send it to the server")},
            {"sendto", QT_TR_NOOP("no connection: each datagram is told where to go")},
            {"serverends", QT_TR_NOOP("the server has closed the connection")},
            {"serverloop", QT_TR_NOOP("loop: receive the client's data and send it back")},
            {"serversocket", QT_TR_NOOP("create the server's socket")},
            {"showclient",
             QT_TR_NOOP("show who the client is, once its request has been accepted")},
            {"showdata", QT_TR_NOOP("show the received data")},
            {"silence", QT_TR_NOOP("end when nothing has come for a while")},
            {"size", QT_TR_NOOP("the most bytes that are received at a time")},
            {"socket", QT_TR_NOOP("create the socket")},
            {"stream", QT_TR_NOOP("in a stream the echo may come in several pieces")},
            {"terminate", QT_TR_NOOP("end like any other program: the file is removed")},
            {"thread", QT_TR_NOOP("each client gets a thread of its own")},
            {"timeout", QT_TR_NOOP("a datagram may get lost, so do not wait for ever")},
            {"toolong", QT_TR_NOOP("a message that is too long: no more of this client")},
            {"unbound", QT_TR_NOOP("its socket is not bound: there is nowhere to send to")},
            {"unnamed", QT_TR_NOOP("a Unix client has no address that tells it from others")},
    };
};

/// Returns `127.0.0.1:8000`, `[::1]:8000` or `*:8000`; `/tmp/a.sock`.
QString shownAddress(const ProgramSpec &spec)
{
    if (!spec.unixName.isEmpty())
        return SocketAddress::fromUnixName(spec.unixName).toString();
    const QString host = spec.host.isEmpty() ? u"*"_s : spec.host;
    return (spec.isIPv6() ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host, QString::number(spec.port));
}

} // namespace

std::optional<QString> programComment(QStringView key)
{
    for (const NamedComment &comment : ProgramTexts::comments) {
        if (key == QLatin1StringView(comment.key))
            return ProgramTexts::tr(comment.text);
    }
    return std::nullopt;
}

QString programHeadline(const ProgramSpec &spec)
{
    const QString protocol = traitsOf(spec.protocol).name;
    const QString where = shownAddress(spec);
    if (spec.role == Role::Client) {
        //: TCP client of the server at 127.0.0.1:8000
        return ProgramTexts::tr("%1 client of the server at %2").arg(protocol, where);
    }
    //: TCP server at 127.0.0.1:8000
    const QString server = ProgramTexts::tr("%1 server at %2").arg(protocol, where);
    switch (spec.reply) {
    case ReplyMode::Echo:
        break;
    case ReplyMode::Room:
        return ProgramTexts::tr("%1: passes each message on to every other client").arg(server);
    case ReplyMode::Manual:
        return ProgramTexts::tr("%1: shows what it receives").arg(server);
    }
    return ProgramTexts::tr("%1: sends back what it receives").arg(server);
}

QString programRunComment(const QString &line) { return ProgramTexts::tr("Run it: %1").arg(line); }

QString programMarkComment()
{
    return ProgramTexts::tr("≠ marks what the tutorial writes otherwise");
}

QString receivedFromClient(bool isStream, const QString &address, const QString &text)
{
    return isStream ? ProgramTexts::tr("received from the client: %1").arg(text)
                    : ProgramTexts::tr("received from the client %1: %2").arg(address, text);
}

QString receivedFromServer(bool isStream, const QString &address, const QString &text)
{
    return isStream ? ProgramTexts::tr("received from the server: %1").arg(text)
                    : ProgramTexts::tr("received from the server %1: %2").arg(address, text);
}

} // namespace socketchat
