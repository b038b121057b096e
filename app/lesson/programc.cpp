// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programc.h"

#include "app/lesson/calldetails.h"
#include "app/lesson/programcparts.h"
#include "app/lesson/programctcp.h"
#include "app/lesson/programpieces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using FramingKind = Framing::Kind;

void addCUdpServer(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool room = spec.reply == ReplyMode::Room;
    const bool greets = spec.reply == ReplyMode::Manual && !spec.messages.isEmpty();
    addCNames(program);
    addCSocket(program);
    program.add(R"(
    if (bind(sock, address->ai_addr, address->ai_addrlen) < 0) {  // @bind
        perror("bind");
        return 1;
    }
    freeaddrinfo(address);
)"_L1);
    if (room || greets)
        program.add("    static struct sockaddr_storage known[CLIENTS];\n    int count = 0;\n"_L1);
    program.add(R"(
    for (;;) {
        static char data[SIZE];
        struct sockaddr_storage from = {0};
        socklen_t length = sizeof from;
        ssize_t size = recvfrom(sock, data, SIZE, 0, (struct sockaddr *)&from, &length);  // @datagram
        if (size < 0)
            continue;
        char name[NAME];
        name_of(&from, length, name);
        printf("%s: %.*s\n", name, (int)size, data);
)"_L1);
    if (spec.reply == ReplyMode::Echo)
        program.add(R"(
        sendto(sock, data, (size_t)size, 0, (struct sockaddr *)&from, length);  // @echo
)"_L1);
    if (room || greets)
        program.add(R"(
        int who = 0;
        while (who < count && memcmp(&known[who], &from, sizeof from) != 0)
            who++;
        int is_new = who == count && count < CLIENTS;
        if (is_new)
            known[count++] = from;
)"_L1);
    if (room)
        program.add(R"(
        static char line[SIZE + NAME + 2];
        int named = snprintf(line, NAME + 2, "%s: ", name);
        memcpy(line + named, data, (size_t)size);
        for (int i = 0; i < count; i++)  // @all
            if (i != who)
                sendto(sock, line, (size_t)(named + size), 0, (struct sockaddr *)&known[i], length);
)"_L1);
    if (greets)
        program.add(R"(
        for (size_t i = 0; is_new && i < sizeof say / sizeof say[0]; i++)
            sendto(sock, say[i].bytes, say[i].size, 0, (struct sockaddr *)&from, length);
)"_L1);
    program.add("    }\n}\n"_L1);
}

void addCUdpClient(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    addCSocket(program);
    program.add(R"(
    struct timeval patience = {.tv_sec = 2};
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @timeout
    static char data[SIZE];
    ssize_t came;
$LOOP
        if (sendto(sock, $BYTES, $BYTESSIZE, 0, address->ai_addr, address->ai_addrlen) < 0)  // @sendto
            perror("sendto");
)"_L1);
    program.add(echo ? R"(
        came = recvfrom(sock, data, SIZE, 0, NULL, NULL);  // @datagram
        if (came < 0)
            printf("@noanswer\n");
        else
            printf("%.*s\n", (int)came, data);
    }
)"_L1
                     : R"(
    }
    while ((came = recvfrom(sock, data, SIZE, 0, NULL, NULL)) >= 0)  // @silence
        printf("%.*s\n", (int)came, data);
)"_L1);
    program.add("    freeaddrinfo(address);\n    close(sock);  // @close\n    return 0;\n}\n"_L1);
}

} // namespace

QString cProgram(const ProgramSpec &spec)
{
    const bool isServer = spec.role == Role::Server;
    const bool isStream = traitsOf(spec.protocol).isStream;
    const bool framing = isStream && spec.framing.kind != FramingKind::Raw;
    const bool asks = !isServer && spec.messages.isEmpty();
    const bool says = !spec.messages.isEmpty() && (!isServer || spec.reply == ReplyMode::Manual);
    const bool isRoom = isServer && spec.reply == ReplyMode::Room;
    const bool writesFrames = framing && (says || asks || isRoom);

    ProgramPieces program;
    program.set(u"HEADLINE"_s, programHeadline(spec));
    program.set(u"RUN"_s, programRunComment(programBuildLine(ProgramLanguage::C, spec)));
    program.set(u"HOST"_s, spec.host.isEmpty() ? u"NULL"_s : quoted(spec.host));
    program.set(u"PORT"_s, QString::number(spec.port));
    program.set(u"SIZE"_s, QString::number(spec.transport.receiveSize));
    program.set(u"FAMILY"_s, spec.isIPv6() ? u"AF_INET6"_s : u"AF_INET"_s);
    program.set(u"TYPE"_s, isStream ? u"SOCK_STREAM"_s : u"SOCK_DGRAM"_s);
    program.set(u"FLAGS"_s, isServer ? u"AI_PASSIVE"_s : u"0"_s);
    program.set(u"NAMEFORMAT"_s, spec.isIPv6() ? u"[%s]:%s"_s : u"%s:%s"_s);
    const int size = spec.framing.kind == FramingKind::FixedSize ? spec.framing.fixedSize
                                                                 : spec.framing.prefixSize;
    program.set(u"N"_s, QString::number(size));
    program.set(u"WRITEINDEX"_s, spec.framing.bigEndian ? u"%1 - i"_s.arg(size - 1) : u"i"_s);
    program.set(u"READINDEX"_s, spec.framing.bigEndian ? u"i"_s : u"%1 - i"_s.arg(size - 1));
    program.set(u"BUFFER"_s, spec.cutsMessages() ? u"LARGEST"_s : u"SIZE"_s);
    program.set(u"BYTES"_s, framing ? u"frame"_s : asks ? u"line"_s : u"say[i].bytes"_s);
    program.set(u"BYTESSIZE"_s, framing ? u"size"_s : asks ? u"length"_s : u"say[i].size"_s);
    if (framing) {
        // Indented for its place: a loop of the client, or nested in the server.
        const QString indent(isServer ? 16 : 8, u' ');
        program.set(
                u"WRITE"_s,
                indent + u"static unsigned char frame[LARGEST];\n"_s + indent
                        + (asks ? u"size_t size = framed(frame, line, length);\n"_s
                                : u"size_t size = framed(frame, say[i].bytes, say[i].size);\n"_s));
    }
    program.set(u"LOOP"_s,
                asks ? u"    static char line[1024];\n"
                       "    size_t length;\n"
                       "    while ((length = typed(line, sizeof line)) > 0) {"_s
                     : u"    for (size_t i = 0; i < sizeof say / sizeof say[0]; i++) {"_s);
    program.add(R"(
// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
)"_L1);
    if (isServer && isStream)
        program.add("#include <poll.h>\n"_L1);
    if (!isServer && (!isStream || spec.reply != ReplyMode::Echo))
        program.add("#include <sys/time.h>\n"_L1);
    // Space for a message of 64 KiB and its frame; the limit of a four-byte prefix would be
    // excessive.
    qsizetype largest = 70'000;
    for (const QByteArray &message : spec.messages)
        largest = std::max(largest, message.size() + 16);
    program.set(u"LARGEST"_s, QString::number(largest));
    program.add("\n\nenum { SIZE = $SIZE };  // @size\n"_L1);
    if (framing && !(isServer && spec.reply == ReplyMode::Echo))
        program.add("enum { LARGEST = $LARGEST };\n"_L1);
    if (isServer)
        program.add("enum { CLIENTS = 64, NAME = 64 };\n"_L1);
    if (says) {
        QStringList rows;
        for (const QByteArray &message : spec.messages)
            rows += u"    {%1, %2},\n"_s.arg(cLiteral(message), QString::number(message.size()));
        program.set(u"MESSAGES"_s, rows.join(QString()));
        program.add(R"(

static const struct {
    const char *bytes;
    size_t size;
} say[] = {  // @say
$MESSAGES};
)"_L1);
    }
    program.add("\n\n"_L1);
    if (asks)
        addCTyped(program);
    if (isStream && (!isServer || spec.reply != ReplyMode::Manual || says))
        addCSendAll(program);
    if (framing && !(isServer && spec.reply == ReplyMode::Echo))
        addCFraming(program, spec.framing, writesFrames, spec.cutsMessages());
    if (isStream)
        isServer ? addCTcpServer(program, spec) : addCTcpClient(program, spec);
    else
        isServer ? addCUdpServer(program, spec) : addCUdpClient(program, spec);
    return program.filled();
}

} // namespace socketchat
