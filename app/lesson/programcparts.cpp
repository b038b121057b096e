// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/lesson/programcparts.h"

using namespace Qt::StringLiterals;

namespace socketchat {

using FramingKind = Framing::Kind;

void addCTyped(ProgramPieces &program)
{
    program.add(R"(
static size_t typed(char *line, int size)  // @lines
{
    printf("> ");
    fflush(stdout);
    return fgets(line, size, stdin) ? strcspn(line, "\n") : 0;
}

)"_L1);
}

void addCSendAll(ProgramPieces &program)
{
    program.add(R"(
static int send_all(int sock, const void *bytes, size_t size)  // @sendall
{
    const char *next = bytes;
    while (size > 0) {
        ssize_t sent = send(sock, next, size, MSG_NOSIGNAL);
        if (sent < 0)
            return 0;
        next += sent;
        size -= (size_t)sent;
    }
    return 1;
}

)"_L1);
}

void addCFraming(ProgramPieces &program, const Framing &framing, bool writes, bool reads)
{
    if (writes)
        program.add("static size_t framed(unsigned char *to, const void *message, size_t size)  // "
                    "@framed\n{\n"_L1);
    switch (framing.kind) {
    case FramingKind::Raw:
        return;
    case FramingKind::Line:
        if (writes)
            program.add(R"(
    memcpy(to, message, size);
    to[size] = '\n';
    return size + 1;
}

)"_L1);
        if (reads)
            program.add(R"(
static size_t frame_size(const unsigned char *bytes, size_t used)  // @framesize
{
    const unsigned char *end = memchr(bytes, '\n', used);
    return end ? (size_t)(end - bytes) + 1 : 0;
}

static size_t content(const unsigned char **frame, size_t size)  // @content
{
    while (size > 0 && ((*frame)[size - 1] == '\n' || (*frame)[size - 1] == '\r'))
        size--;
    return size;
}

)"_L1);
        return;
    case FramingKind::LengthPrefix:
        if (writes)
            program.add(R"(
    if (size >> (8 * $N) != 0)
        return 0;
    for (int i = 0; i < $N; i++)
        to[$WRITEINDEX] = (unsigned char)(size >> (8 * i));
    memcpy(to + $N, message, size);
    return $N + size;
}

)"_L1);
        if (reads)
            program.add(R"(
static size_t frame_size(const unsigned char *bytes, size_t used)  // @framesize
{
    size_t size = 0;
    if (used < $N)
        return 0;
    for (int i = 0; i < $N; i++)
        size = size << 8 | bytes[$READINDEX];
    return used >= $N + size ? $N + size : 0;
}

static size_t content(const unsigned char **frame, size_t size)  // @content
{
    *frame += $N;
    return size - $N;
}

)"_L1);
        return;
    case FramingKind::FixedSize:
        if (writes)
            program.add(R"(
    if (size > $N)
        return 0;
    memset(to, 0, $N);
    memcpy(to, message, size);
    return $N;
}

)"_L1);
        if (reads)
            program.add(R"(
static size_t frame_size(const unsigned char *bytes, size_t used)  // @framesize
{
    (void)bytes;
    return used >= $N ? $N : 0;
}

static size_t content(const unsigned char **frame, size_t size)  // @content
{
    while (size > 0 && (*frame)[size - 1] == 0)
        size--;
    return size;
}

)"_L1);
        return;
    }
}

void addCNames(ProgramPieces &program)
{
    program.add(R"(
static void name_of(const struct sockaddr_storage *address, socklen_t length, char *name)
{
    char host[46], port[8];
    getnameinfo((const struct sockaddr *)address, length, host, sizeof host, port, sizeof port,
                NI_NUMERICHOST | NI_NUMERICSERV);
    snprintf(name, NAME, "$NAMEFORMAT", host, port);
}

)"_L1);
}

void addCSocket(ProgramPieces &program)
{
    program.add(R"(
int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    struct addrinfo hints = {.ai_flags = $FLAGS, .ai_family = $FAMILY, .ai_socktype = $TYPE};
    struct addrinfo *address;
    int failed = getaddrinfo($HOST, "$PORT", &hints, &address);  // @resolve
    if (failed != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(failed));
        return 1;
    }
    int sock = socket(address->ai_family, address->ai_socktype, address->ai_protocol);  // @socket
)"_L1);
}

} // namespace socketchat
