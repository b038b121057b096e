// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
//? if unix
#include <stddef.h>
//? else
#include <netdb.h>
//? end
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
//? if not reply.echo
#include <sys/time.h>
//? end
//? if unix
#include <sys/un.h>
//? end
#include <unistd.h>

//? if unix
//? include parts/place.c
//? end

enum { SIZE = $SIZE };  // @size
//? if not framing.raw
enum { LARGEST = $LARGEST };
//? end
//? include parts/say.c

//? if not says
//? include parts/typed.c

//? end
//? include parts/send_all.c

//? if not framing.raw
//? include parts/framed.c

//? end
//? if cuts
//? include parts/frame_size.c

//? end
int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    //? if unix
    int sock = socket(AF_UNIX, SOCK_STREAM, 0);  // @socket
    if (connect(sock, (const struct sockaddr *)&place, PLACE) < 0) {  // @connect
        perror("connect");
        return 1;
    }
    //? else
    struct addrinfo hints = {.ai_flags = 0, .ai_family = $FAMILY, .ai_socktype = SOCK_STREAM};
    struct addrinfo *address;
    int failed = getaddrinfo($HOST, "$PORT", &hints, &address);  // @resolve
    if (failed != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(failed));
        return 1;
    }
    int sock = socket(address->ai_family, address->ai_socktype, address->ai_protocol);  // @socket
    if (connect(sock, address->ai_addr, address->ai_addrlen) < 0) {  // @connect
        perror("connect");
        return 1;
    }
    freeaddrinfo(address);
    //? end
    //? if cuts
    static unsigned char bytes[LARGEST];
    //? else
    static unsigned char bytes[SIZE];
    //? end
    //? if says
    for (size_t i = 0; i < sizeof say / sizeof say[0]; i++) {
    //? else
    static char line[1024];
    size_t length;
    while ((length = typed(line, sizeof line)) > 0) {
    //? end
        //? if not framing.raw
        static unsigned char frame[LARGEST];
        //? if says
        size_t size = framed(frame, say[i].bytes, say[i].size);
        //? else
        size_t size = framed(frame, line, length);
        //? end
        if (!send_all(sock, frame, size)) {
        //? else if says
        if (!send_all(sock, say[i].bytes, say[i].size)) {
        //? else
        if (!send_all(sock, line, length)) {
        //? end
            perror("send");
            return 1;
        }
        //? if reply.echo
        //? if not framing.raw
        for (size_t left = size; left > 0;) {  // @stream
        //? else if says
        for (size_t left = say[i].size; left > 0;) {  // @stream
        //? else
        for (size_t left = length; left > 0;) {  // @stream
        //? end
            ssize_t came = recv(sock, bytes, left < SIZE ? left : SIZE, 0);  // @recv
            if (came <= 0) {
                printf("@serverends\n");
                return 1;
            }
            fwrite(bytes, 1, (size_t)came, stdout);
            left -= (size_t)came;
        }
        printf("\n");
        //? end
    }
    //? if not reply.echo
    struct timeval patience = {.tv_sec = 2};
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @silence
    //? if framing.raw
    ssize_t came;
    while ((came = recv(sock, bytes, SIZE, 0)) > 0)  // @recv
        printf("%.*s\n", (int)came, (const char *)bytes);
    //? else
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
    //? end
    //? end
    close(sock);  // @close
    return 0;
}
