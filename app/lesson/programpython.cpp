// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programpython.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/programpieces.h"

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using FramingKind = Framing::Kind;

/// Adds the functions that frame and split messages.
void addFraming(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool reads = spec.cutsMessages();
    switch (spec.framing.kind) {
    case FramingKind::Raw:
        return;
    case FramingKind::Line:
        program.add(R"(
def framed(message):  # @framed
    return message + b'\n'


def content(frame):  # @content
    return frame.rstrip(b'\r\n')


)"_L1);
        if (reads)
            program.add(R"(
def frame_size(buffer):  # @framesize
    return buffer.find(b'\n') + 1


)"_L1);
        return;
    case FramingKind::LengthPrefix:
        program.add(R"(
def framed(message):  # @framed
    return len(message).to_bytes($N, '$ORDER') + message


def content(frame):  # @content
    return frame[$N:]


)"_L1);
        if (reads)
            program.add(R"(
def frame_size(buffer):  # @framesize
    if len(buffer) < $N:
        return 0
    size = $N + int.from_bytes(buffer[:$N], '$ORDER')
    return size if len(buffer) >= size else 0


)"_L1);
        return;
    case FramingKind::FixedSize:
        program.add(R"(
def framed(message):  # @framed
    return message.ljust($N, b'\0')


def content(frame):  # @content
    return frame.rstrip(b'\0')


)"_L1);
        if (reads)
            program.add(R"(
def frame_size(buffer):  # @framesize
    return $N if len(buffer) >= $N else 0


)"_L1);
        return;
    }
}

void addMessages(ProgramPieces &program, const ProgramSpec &spec)
{
    program.add(spec.cutsMessages() ? R"(
def messages(sock):  # @cut
    buffer = b''
    while True:
        data = sock.recv(SIZE)  # @recv
        if not data:
            break
        buffer += data
        size = frame_size(buffer)
        while size > 0:
            yield buffer[:size]
            buffer = buffer[size:]
            size = frame_size(buffer)


)"_L1
                                    : R"(
def messages(sock):
    while True:
        data = sock.recv(SIZE)  # @recv
        if not data:
            break
        yield data


)"_L1);
}

void addPythonTcpServer(ProgramPieces &program, const ProgramSpec &spec)
{
    addMessages(program, spec);
    program.add(R"(
def talk(conn, addr):  # @thread
    try:
)"_L1);
    if (spec.reply == ReplyMode::Manual && !spec.messages.isEmpty())
        program.add(R"(
        for message in SAY:
            conn.sendall($FRAMED)
)"_L1);
    program.add(R"(
        for message in messages(conn):
            print(f'{addr}: {$CONTENT.decode(errors="replace")}')
)"_L1);
    if (spec.reply == ReplyMode::Echo)
        program.add(R"(
            conn.sendall(message)  # @echo
)"_L1);
    if (spec.reply == ReplyMode::Room)
        program.add(R"(
            line = f'$NAME: '.encode() + $CONTENT
            for other in list(clients):  # @all
                if other is not conn:
                    other.sendall($ROOMFRAME)
)"_L1);
    program.add(R"(
    except OSError as error:
        print(f'{addr}: {error}')
)"_L1);
    if (spec.reply == ReplyMode::Room)
        program.add("    clients.discard(conn)\n"_L1);
    program.add(R"(
    conn.close()  # @close


server = socket.socket(socket.$FAMILY, socket.SOCK_STREAM)  # @socket
server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # @reuse
server.bind((HOST, PORT))  # @bind
server.listen(5)  # @listen
)"_L1);
    if (spec.reply == ReplyMode::Room)
        program.add("clients = set()\n"_L1);
    program.add(R"(
while True:
    conn, addr = server.accept()  # @accept
    print(f'connect from {addr}')
)"_L1);
    if (spec.reply == ReplyMode::Room)
        program.add("    clients.add(conn)\n"_L1);
    program.add(R"(
    threading.Thread(target=talk, args=(conn, addr), daemon=True).start()
)"_L1);
}

void addPythonTcpClient(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    if (!echo)
        addMessages(program, spec);
    program.add(R"(
client = socket.socket(socket.$FAMILY, socket.SOCK_STREAM)  # @socket
client.connect((HOST, PORT))  # @connect
$LOOP
)"_L1);
    if (echo)
        program.add(R"(
$SENDFRAME    reply = b''
    while len(reply) < len($FRAME):  # @stream
        data = client.recv(SIZE)  # @recv
        if not data:
            sys.exit('@serverends')
        reply += data
    print($REPLY.decode(errors='replace'))
)"_L1);
    else
        program.add(R"(
    client.sendall($FRAMED)
client.settimeout(2)  # @silence
try:
    for message in messages(client):
        print($CONTENT.decode(errors='replace'))
except socket.timeout:
    pass
)"_L1);
    program.add("client.close()  # @close\n"_L1);
}

void addPythonUdpServer(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool greets = spec.reply == ReplyMode::Manual && !spec.messages.isEmpty();
    program.add(R"(
server = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
server.bind((HOST, PORT))  # @bind
)"_L1);
    if (spec.reply == ReplyMode::Room || greets)
        program.add("clients = set()\n"_L1);
    program.add(R"(
while True:
    data, addr = server.recvfrom(SIZE)  # @datagram
    print(f'{addr}: {data.decode(errors="replace")}')
)"_L1);
    if (spec.reply == ReplyMode::Echo)
        program.add("    server.sendto(data, addr)  # @echo\n"_L1);
    if (spec.reply == ReplyMode::Room)
        program.add(R"(
    clients.add(addr)
    for other in clients:  # @all
        if other != addr:
            server.sendto(f'$NAME: '.encode() + data, other)
)"_L1);
    if (greets)
        program.add(R"(
    if addr not in clients:
        clients.add(addr)
        for message in SAY:
            server.sendto(message, addr)
)"_L1);
}

void addPythonUdpClient(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    program.add(R"(
client = socket.socket(socket.$FAMILY, socket.SOCK_DGRAM)  # @socket
client.settimeout(2)  # @timeout
$LOOP
    client.sendto(message, (HOST, PORT))  # @sendto
)"_L1);
    program.add(echo ? R"(
    try:
        data, addr = client.recvfrom(SIZE)  # @datagram
        print(f'{addr}: {data.decode(errors="replace")}')
    except (socket.timeout, ConnectionError):
        print('@noanswer')
)"_L1
                     : R"(
try:
    while True:  # @silence
        data, addr = client.recvfrom(SIZE)  # @datagram
        print(f'{addr}: {data.decode(errors="replace")}')
except (socket.timeout, ConnectionError):
    pass
)"_L1);
    program.add("client.close()  # @close\n"_L1);
}

QString framedLine(const Framing &framing)
{
    switch (framing.kind) {
    case FramingKind::Raw:
        break;
    case FramingKind::Line:
        return u"framed(line)"_s;
    case FramingKind::LengthPrefix:
        return u"framed(line) if len(line) < 256 ** %1 else message"_s.arg(framing.prefixSize);
    case FramingKind::FixedSize:
        return u"framed(line) if len(line) <= %1 else message"_s.arg(framing.fixedSize);
    }
    return u"line"_s;
}

} // namespace

QString pythonProgram(const ProgramSpec &spec)
{
    const bool isServer = spec.role == Role::Server;
    const bool isStream = traitsOf(spec.protocol).isStream;
    const bool framing = isStream && spec.framing.kind != FramingKind::Raw;
    const bool asks = !isServer && spec.messages.isEmpty();
    const bool says = !spec.messages.isEmpty() && (!isServer || spec.reply == ReplyMode::Manual);
    const bool echoServer = isServer && spec.reply == ReplyMode::Echo;

    ProgramPieces program;
    program.set(u"HEADLINE"_s, programHeadline(spec));
    program.set(u"RUN"_s, programRunComment(programBuildLine(ProgramLanguage::Python, spec)));
    program.set(u"HOST"_s, quoted(spec.host));
    program.set(u"PORT"_s, QString::number(spec.port));
    program.set(u"SIZE"_s, QString::number(spec.transport.receiveSize));
    program.set(u"FAMILY"_s, spec.isIPv6() ? u"AF_INET6"_s : u"AF_INET"_s);
    program.set(u"N"_s, QString::number(spec.framing.kind == FramingKind::FixedSize
                                                ? spec.framing.fixedSize
                                                : spec.framing.prefixSize));
    program.set(u"ORDER"_s, spec.framing.bigEndian ? u"big"_s : u"little"_s);
    program.set(u"NAME"_s, spec.isIPv6() ? u"[{addr[0]}]:{addr[1]}"_s : u"{addr[0]}:{addr[1]}"_s);
    program.set(u"FRAMED"_s, framing ? u"framed(message)"_s : u"message"_s);
    program.set(u"CONTENT"_s, framing && !echoServer ? u"content(message)"_s : u"message"_s);
    program.set(u"REPLY"_s, framing ? u"content(reply)"_s : u"reply"_s);
    // Messages that would be too long with the sender's name are relayed without it.
    program.set(u"ROOMFRAME"_s, framedLine(spec.framing));
    program.set(u"LOOP"_s, asks ? u"for message in typed():"_s : u"for message in SAY:"_s);
    program.set(u"SENDFRAME"_s,
                framing ? u"    frame = framed(message)\n    client.sendall(frame)\n"_s
                        : u"    client.sendall(message)\n"_s);
    program.set(u"FRAME"_s, framing ? u"frame"_s : u"message"_s);
    program.add("# $HEADLINE\n# $RUN\nimport socket\n"_L1);
    if (isStream && !isServer && spec.reply == ReplyMode::Echo)
        program.add("import sys\n"_L1);
    if (isServer && isStream)
        program.add("import threading\n"_L1);
    program.add("\n\nHOST = $HOST\nPORT = $PORT\nSIZE = $SIZE  # @size\n"_L1);
    if (says) {
        QStringList literals;
        for (const QByteArray &message : spec.messages)
            literals += u"    %1,\n"_s.arg(pythonLiteral(message));
        program.set(u"MESSAGES"_s, literals.join(QString()));
        program.add("SAY = [  # @say\n$MESSAGES]\n"_L1);
    }
    program.add("\n\n\n"_L1);
    if (asks)
        program.add(R"(
def typed():  # @lines
    while True:
        try:
            line = input('> ')
        except EOFError:
            return
        if not line:
            return
        yield line.encode()


)"_L1);
    if (framing && !echoServer)
        addFraming(program, spec);
    if (isStream)
        isServer ? addPythonTcpServer(program, spec) : addPythonTcpClient(program, spec);
    else
        isServer ? addPythonUdpServer(program, spec) : addPythonUdpClient(program, spec);
    return program.filled();
}

} // namespace socketchat
