// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programctcp.h"

#include "app/lesson/programcparts.h"

using namespace Qt::StringLiterals;

namespace socketchat {

void addCTcpServer(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool cuts = spec.cutsMessages();
    const bool room = spec.reply == ReplyMode::Room;
    program.add("struct client {\n    int sock;\n    char name[NAME];\n"_L1);
    if (cuts)
        program.add("    unsigned char bytes[LARGEST];\n    size_t used;\n"_L1);
    program.add("};\n\nstatic struct client clients[CLIENTS];\nstatic int count;\n\n"_L1);
    addCNames(program);
    program.add(R"(
static int take(struct client *client, const unsigned char *message, size_t size)
{
)"_L1);
    if (cuts)
        program.add(R"(
    const unsigned char *text = message;
    size_t length = content(&text, size);
    printf("%s: %.*s\n", client->name, (int)length, (const char *)text);
)"_L1);
    else
        program.add(R"(
    printf("%s: %.*s\n", client->name, (int)size, (const char *)message);
)"_L1);
    if (spec.reply == ReplyMode::Echo)
        program.add("    return send_all(client->sock, message, size);  // @echo\n}\n\n"_L1);
    else if (room)
        program.add(cuts ? R"(
    static unsigned char line[LARGEST + NAME], frame[LARGEST + NAME + 8];
    size_t named = (size_t)snprintf((char *)line, NAME + 2, "%s: ", client->name);
    memcpy(line + named, text, length);
    size_t whole = framed(frame, line, named + length);
    for (int i = 0; i < count; i++)  // @all
        if (&clients[i] != client)
            send_all(clients[i].sock, whole ? frame : message, whole ? whole : size);
    return 1;
}

)"_L1
                         : R"(
    static unsigned char line[SIZE + NAME + 2];
    size_t named = (size_t)snprintf((char *)line, NAME + 2, "%s: ", client->name);
    memcpy(line + named, message, size);
    for (int i = 0; i < count; i++)  // @all
        if (&clients[i] != client)
            send_all(clients[i].sock, line, named + size);
    return 1;
}

)"_L1);
    else
        program.add("    return 1;\n}\n\n"_L1);
    program.add("static int talk(struct client *client)\n{\n"_L1);
    if (cuts)
        program.add(R"(
    size_t room = LARGEST - client->used;
    if (room == 0)
        return 0;  // @toolong
    unsigned char *end = client->bytes + client->used;
    ssize_t size = recv(client->sock, end, room < SIZE ? room : SIZE, 0);  // @recv
    if (size <= 0)
        return 0;
    client->used += (size_t)size;
    size_t whole;
    while ((whole = frame_size(client->bytes, client->used)) > 0) {  // @cut
        if (!take(client, client->bytes, whole))
            return 0;
        client->used -= whole;
        memmove(client->bytes, client->bytes + whole, client->used);
    }
    return 1;
}

)"_L1);
    else
        program.add(R"(
    unsigned char bytes[SIZE];
    ssize_t size = recv(client->sock, bytes, SIZE, 0);  // @recv
    return size > 0 && take(client, bytes, (size_t)size);
}

)"_L1);
    addCSocket(program);
    program.add(R"(
    int on = 1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);  // @reuse
    if (bind(sock, address->ai_addr, address->ai_addrlen) < 0) {  // @bind
        perror("bind");
        return 1;
    }
    freeaddrinfo(address);
    if (listen(sock, 5) < 0) {  // @listen
        perror("listen");
        return 1;
    }
    for (;;) {
        struct pollfd ready[CLIENTS + 1] = {{.fd = sock, .events = count < CLIENTS ? POLLIN : 0}};
        for (int i = 0; i < count; i++)
            ready[i + 1] = (struct pollfd){.fd = clients[i].sock, .events = POLLIN};
        if (poll(ready, (nfds_t)count + 1, -1) < 0) {  // @poll
            perror("poll");
            return 1;
        }
        for (int i = count - 1; i >= 0; i--) {  // @backwards
            if (ready[i + 1].revents != 0 && !talk(&clients[i])) {
                printf("%s: @gone\n", clients[i].name);
                close(clients[i].sock);  // @close
                clients[i] = clients[--count];
            }
        }
        if (ready[0].revents & POLLIN) {
            struct sockaddr_storage from;
            socklen_t length = sizeof from;
            int conn = accept(sock, (struct sockaddr *)&from, &length);  // @accept
            if (conn < 0)
                continue;
            struct client *client = &clients[count++];
            client->sock = conn;
            name_of(&from, length, client->name);
            printf("connect from %s\n", client->name);
)"_L1);
    if (cuts)
        program.add("            client->used = 0;\n"_L1);
    if (spec.reply == ReplyMode::Manual && !spec.messages.isEmpty())
        program.add(R"(
            for (size_t i = 0; i < sizeof say / sizeof say[0]; i++) {
$WRITE                send_all(conn, $BYTES, $BYTESSIZE);
            }
)"_L1);
    program.add("        }\n    }\n}\n"_L1);
}

void addCTcpClient(ProgramPieces &program, const ProgramSpec &spec)
{
    const bool echo = spec.reply == ReplyMode::Echo;
    const bool framing = spec.framing.kind != Framing::Kind::Raw;
    addCSocket(program);
    program.add(R"(
    if (connect(sock, address->ai_addr, address->ai_addrlen) < 0) {  // @connect
        perror("connect");
        return 1;
    }
    freeaddrinfo(address);
    static unsigned char bytes[$BUFFER];
$LOOP
$WRITE        if (!send_all(sock, $BYTES, $BYTESSIZE)) {
            perror("send");
            return 1;
        }
)"_L1);
    if (echo) {
        program.add(R"(
        for (size_t left = $BYTESSIZE; left > 0;) {  // @stream
            ssize_t came = recv(sock, bytes, left < SIZE ? left : SIZE, 0);  // @recv
            if (came <= 0) {
                printf("@serverends\n");
                return 1;
            }
            fwrite(bytes, 1, (size_t)came, stdout);
            left -= (size_t)came;
        }
        printf("\n");
    }
)"_L1);
    } else {
        program.add(R"(
    }
    struct timeval patience = {.tv_sec = 2};
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @silence
)"_L1);
        program.add(framing ? R"(
    size_t used = 0;
    while (used < LARGEST) {
        size_t room = LARGEST - used;
        ssize_t came = recv(sock, bytes + used, room < SIZE ? room : SIZE, 0);  // @recv
        if (came <= 0)
            break;
        used += (size_t)came;
        size_t whole;
        while ((whole = frame_size(bytes, used)) > 0) {  // @cut
            const unsigned char *text = bytes;
            size_t length = content(&text, whole);
            printf("%.*s\n", (int)length, (const char *)text);
            used -= whole;
            memmove(bytes, bytes + whole, used);
        }
    }
)"_L1
                            : R"(
    ssize_t came;
    while ((came = recv(sock, bytes, SIZE, 0)) > 0)  // @recv
        printf("%.*s\n", (int)came, (const char *)bytes);
)"_L1);
    }
    program.add("    close(sock);  // @close\n    return 0;\n}\n"_L1);
}

} // namespace socketchat
