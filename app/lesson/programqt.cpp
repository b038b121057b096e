// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programqt.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/programpieces.h"
#include "app/lesson/programqtudp.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using FramingKind = Framing::Kind;

void addFraming(ProgramPieces &program, const Framing &framing, bool writes, bool reads)
{
    QLatin1StringView frame;
    QLatin1StringView size;
    QLatin1StringView content;
    switch (framing.kind) {
    case FramingKind::Raw:
        return;
    case FramingKind::Line:
        frame = "    return message + '\\n';\n"_L1;
        size = "    return buffer.indexOf('\\n') + 1;\n"_L1;
        content = R"(
    qsizetype size = frame.size();
    while (size > 0 && (frame[size - 1] == '\n' || frame[size - 1] == '\r'))
        --size;
    return frame.left(size);
)"_L1;
        break;
    case FramingKind::LengthPrefix:
        frame = R"(
    QByteArray frame($N, 0);
    for (int i = 0; i < $N; ++i)
        frame[$WRITEINDEX] = char(message.size() >> (8 * i));
    return frame + message;
)"_L1;
        size = R"(
    qsizetype size = 0;
    if (buffer.size() < $N)
        return 0;
    for (int i = 0; i < $N; ++i)
        size = size << 8 | uchar(buffer[$READINDEX]);
    return buffer.size() >= $N + size ? $N + size : 0;
)"_L1;
        content = "    return frame.mid($N);\n"_L1;
        break;
    case FramingKind::FixedSize:
        frame = "    return message.leftJustified($N, 0);\n"_L1;
        size = "    return buffer.size() >= $N ? $N : 0;\n"_L1;
        content = R"(
    qsizetype size = frame.size();
    while (size > 0 && frame[size - 1] == 0)
        --size;
    return frame.left(size);
)"_L1;
        break;
    }
    if (writes) {
        program.add("static QByteArray framed(const QByteArray &message) // @framed\n{\n"_L1);
        program.add(frame);
        program.add("}\n\n"_L1);
    }
    if (!reads)
        return;
    program.add("static qsizetype frameSize(const QByteArray &buffer) // @framesize\n{\n"_L1);
    program.add(size);
    program.add("}\n\nstatic QByteArray content(const QByteArray &frame) // @content\n{\n"_L1);
    program.add(content);
    program.add("}\n\n"_L1);
}

void addQtTcpServer(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool cuts = spec.cutsMessages();
    const bool room = spec.reply == ReplyMode::Room;
    program.add(R"(
    QTcpServer server;
    QList<QTcpSocket *> clients;
    QObject::connect(&server, &QTcpServer::newConnection, &app, [&] { // @newclient
        QTcpSocket *client = server.nextPendingConnection();
        clients.append(client);
        const QString name = $CLIENTNAME;
        out << "connect from " << name << Qt::endl;
)"_L1);
    if (spec.reply == ReplyMode::Manual && !spec.messages.isEmpty())
        program.add("        for (const QByteArray &message : say)\n"
                    "            client->write($FRAMED);\n"_L1);
    if (cuts)
        program.add("        auto buffer = std::make_shared<QByteArray>();\n"_L1);
    program.add(cuts ? R"(
        QObject::connect(client, &QTcpSocket::readyRead, &app, [&, client, name, buffer] { // @ready
            while (client->bytesAvailable() > 0) {
                *buffer += client->read(size);
                while (const qsizetype whole = frameSize(*buffer)) { // @cut
                    const QByteArray message = buffer->left(whole);
                    buffer->remove(0, whole);
                    out << name << ": " << content(message) << Qt::endl;
)"_L1
                     : R"(
        QObject::connect(client, &QTcpSocket::readyRead, &app, [&, client, name] { // @ready
            while (client->bytesAvailable() > 0) {
                const QByteArray message = client->read(size);
                out << name << ": " << message << Qt::endl;
)"_L1);
    if (spec.reply == ReplyMode::Echo)
        program.add("                client->write(message); // @echo\n"_L1);
    if (room)
        program.add(cuts ? R"(
                    const QByteArray line = name.toUtf8() + ": " + content(message);
                    for (QTcpSocket *other : std::as_const(clients)) { // @all
                        if (other != client)
                            other->write($ROOMFRAME);
                    }
)"_L1
                         : R"(
                for (QTcpSocket *other : std::as_const(clients)) { // @all
                    if (other != client)
                        other->write(name.toUtf8() + ": " + message);
                }
)"_L1);
    program.add(cuts ? "                }\n            }\n        });\n"_L1
                     : "            }\n        });\n"_L1);
    program.add(R"(
        QObject::connect(client, &QTcpSocket::disconnected, &app, [&, client] { // @gone
            clients.removeOne(client);
            client->deleteLater();
        });
    });
    if (!server.listen($ADDRESS, $PORT)) { // @bind
        qCritical("%s", qPrintable(server.errorString()));
        return 1;
    }
)"_L1);
}

void addQtTcpClient(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    program.add(R"(
    QTcpSocket client;
    QByteArray buffer;
)"_L1);
    if (echo)
        program.add(R"(
    qsizetype awaited = 0; // @stream
    const auto sayNext = [&] {
        if (awaited > 0 || client.state() != QTcpSocket::ConnectedState)
            return;
        if (say.isEmpty()) {
$IDLE            return;
        }
        const QByteArray message = say.takeFirst();
        const QByteArray frame = $FRAMED;
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
)"_L1);
    else {
        program.add(R"(
    QTimer silence; // @silence
    silence.setInterval(2000);
    silence.setSingleShot(true);
    QObject::connect(&silence, &QTimer::timeout, &app, [&] { client.disconnectFromHost(); });
    const auto sayNext = [&] {
        if (client.state() != QTcpSocket::ConnectedState)
            return;
        while (!say.isEmpty()) {
            const QByteArray message = say.takeFirst();
            client.write($FRAMED);
        }
$IDLE    };
    QObject::connect(&client, &QTcpSocket::readyRead, &app, [&] { // @ready
        while (client.bytesAvailable() > 0)
            buffer += client.read(size);
)"_L1);
        program.add(spec.cutsMessages() ? R"(
        while (const qsizetype whole = frameSize(buffer)) { // @cut
            out << content(buffer.left(whole)) << Qt::endl;
            buffer.remove(0, whole);
        }
)"_L1
                                        : R"(
        out << buffer << Qt::endl;
        buffer.clear();
)"_L1);
        program.add("$LISTEN    });\n"_L1);
    }
    program.add(R"(
    QObject::connect(&client, &QTcpSocket::connected, &app, sayNext);
    QObject::connect(&client, &QTcpSocket::disconnected, &app, &QCoreApplication::quit);
    QObject::connect(&client, &QTcpSocket::errorOccurred, &app, [&] {
        qCritical("%s", qPrintable(client.errorString()));
        app.exit(client.error() == QTcpSocket::RemoteHostClosedError ? 0 : 1);
    });
    client.connectToHost($HOST, $PORT); // @connect
)"_L1);
}

/// Uses a notifier instead of a blocking read, so that answers are shown meanwhile.
void addInput(ProgramPieces &program)
{
    program.add(R"(
    QFile input; // @lines
    QByteArray typed;
    if (!input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 1;
    QSocketNotifier notifier(input.handle(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &app, [&] {
        const QByteArray more = input.read(4096);
        typed += more.isEmpty() ? QByteArray("\n") : more;
        for (qsizetype end; !ended && (end = typed.indexOf('\n')) >= 0; typed.remove(0, end + 1)) {
            if (end > 0)
                say.append(typed.left(end));
            else
                ended = true;
        }
        notifier.setEnabled(!ended);
        sayNext();
    });
)"_L1);
}

/// Sets what a client does once all is said: with a prompt it waits for more. An answer that it
/// waits for without knowing how many there will be begins that time anew.
void setIdle(ProgramPieces &program, const ProgramSpec &spec, bool asks)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    const QString end = !echo ? u"silence.start();"_s
                        : traitsOf(spec.protocol).isStream
                                ? u"client.disconnectFromHost(); // "_s
                                          + programComment(u"close").value_or(QString())
                                : u"app.quit();"_s;
    const QString indent(echo ? 12 : 8, u' ');
    QString idle = indent + end + u'\n';
    if (asks)
        idle = indent + u"if (ended)\n    "_s + idle;
    program.set(u"LISTEN"_s, idle);
    if (asks)
        idle += indent + u"else\n    "_s + indent + u"out << \"> \" << Qt::flush;\n"_s;
    program.set(u"IDLE"_s, idle);
}

} // namespace

QString qtHostAddress(const ProgramSpec &spec)
{
    if (spec.host.isEmpty())
        return u"QHostAddress::AnyIPv4"_s;
    if (!QHostAddress(spec.host).isNull())
        return u"QHostAddress(%1)"_s.arg(quoted(spec.host));
    if (spec.host == "localhost"_L1)
        return u"QHostAddress(QHostAddress::LocalHost)"_s;
    return u"QHostInfo::fromName(%1).addresses().value(0)"_s.arg(quoted(spec.host));
}

QString qtProgram(const ProgramSpec &spec)
{
    const bool isServer = spec.role == Role::Server;
    const bool isStream = traitsOf(spec.protocol).isStream;
    const bool framing = isStream && spec.framing.kind != FramingKind::Raw;
    const bool asks = !isServer && spec.messages.isEmpty();
    const bool says = !isServer || (!spec.messages.isEmpty() && spec.reply == ReplyMode::Manual);
    const bool isRoom = isServer && spec.reply == ReplyMode::Room;

    ProgramPieces program;
    program.set(u"HEADLINE"_s, programHeadline(spec));
    program.set(u"RUN"_s, programRunComment(programBuildLine(ProgramLanguage::Qt, spec)));
    program.set(u"HOST"_s, quoted(spec.host == "localhost"_L1 ? u"127.0.0.1"_s : spec.host));
    program.set(u"ADDRESS"_s, qtHostAddress(spec));
    program.set(u"PORT"_s, QString::number(spec.port));
    program.set(u"SIZE"_s, QString::number(spec.transport.receiveSize));
    const int size = spec.framing.kind == FramingKind::FixedSize ? spec.framing.fixedSize
                                                                 : spec.framing.prefixSize;
    program.set(u"N"_s, QString::number(size));
    program.set(u"WRITEINDEX"_s, spec.framing.bigEndian ? u"%1 - i"_s.arg(size - 1) : u"i"_s);
    program.set(u"READINDEX"_s, spec.framing.bigEndian ? u"i"_s : u"%1 - i"_s.arg(size - 1));
    program.set(u"FRAMED"_s, framing ? u"framed(message)"_s : u"message"_s);
    const QString name = spec.isIPv6()
                                 ? u"QString(\"[%1]:%2\").arg(%3.toString(), QString::number(%4))"_s
                                 : u"QString(\"%1:%2\").arg(%3.toString(), QString::number(%4))"_s;
    program.set(u"CLIENTNAME"_s, QString(name)
                                         .replace(u"%3"_s, u"client->peerAddress()"_s)
                                         .replace(u"%4"_s, u"client->peerPort()"_s));
    program.set(u"FROMNAME"_s,
                QString(name).replace(u"%3"_s, u"from"_s).replace(u"%4"_s, u"port"_s));
    setIdle(program, spec, asks);
    program.set(u"ROOMFRAME"_s, u"framed(line)"_s);
    if (spec.framing.kind == FramingKind::FixedSize)
        program.set(u"ROOMFRAME"_s, u"line.size() <= %1 ? framed(line) : message"_s.arg(size));
    else if (spec.framing.kind == FramingKind::LengthPrefix)
        program.set(u"ROOMFRAME"_s,
                    u"line.size() >> %1 == 0 ? framed(line) : message"_s.arg(8 * size));
    program.add(R"(
// $HEADLINE
// $RUN
#include <QtCore>
#include <QtNetwork>


)"_L1);
    if (framing && !(isServer && spec.reply == ReplyMode::Echo))
        addFraming(program, spec.framing, says || isRoom, spec.cutsMessages());
    program.add(R"(
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    const qint64 size = $SIZE; // @size
)"_L1);
    if (asks)
        program.add("    bool ended = false;\n"_L1);
    if (says) {
        QStringList rows;
        for (const QByteArray &message : spec.messages)
            rows += u"            QByteArray(%1, %2),\n"_s.arg(cLiteral(message),
                                                               QString::number(message.size()));
        program.set(u"MESSAGES"_s, rows.join(QString()));
        program.add(asks ? "    QList<QByteArray> say;\n"_L1
                         : "    QList<QByteArray> say{ // @say\n$MESSAGES    };\n"_L1);
    }
    if (isStream)
        isServer ? addQtTcpServer(program, spec) : addQtTcpClient(program, spec);
    else
        isServer ? addQtUdpServer(program, spec) : addQtUdpClient(program, spec);
    if (asks)
        addInput(program);
    program.add("    return app.exec(); // @run\n}\n"_L1);
    return program.filled();
}

} // namespace socketchat
