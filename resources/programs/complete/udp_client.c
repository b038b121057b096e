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
#include <sys/time.h>
//? if unix
#include <sys/un.h>
//? end
#include <unistd.h>

//? if unix
//? include parts/place.c
//? end

enum { SIZE = $SIZE };  // @size
//? include parts/say.c

//? if not says
//? include parts/typed.c

//? end
int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    //? if unix
    int sock = socket(AF_UNIX, SOCK_DGRAM, 0);  // @socket
    const struct sockaddr_un own = {.sun_family = AF_UNIX};
    if (bind(sock, (const struct sockaddr *)&own, sizeof own.sun_family) < 0) {  // @autobind
        perror("bind");
        return 1;
    }
    //? else
    struct addrinfo hints = {.ai_flags = 0, .ai_family = $FAMILY, .ai_socktype = SOCK_DGRAM};
    struct addrinfo *address;
    int failed = getaddrinfo($HOST, "$PORT", &hints, &address);  // @resolve
    if (failed != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(failed));
        return 1;
    }
    int sock = socket(address->ai_family, address->ai_socktype, address->ai_protocol);  // @socket
    //? end
    struct timeval patience = {.tv_sec = 2};
    //? if unix
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @patience
    //? else
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @timeout
    //? end
    static char data[SIZE];
    ssize_t came;
    //? if says
    for (size_t i = 0; i < sizeof say / sizeof say[0]; i++) {
    //? else
    static char line[1024];
    size_t length;
    while ((length = typed(line, sizeof line)) > 0) {
    //? end
        //? if says
        if (sendto(sock, say[i].bytes, say[i].size, 0, $TO) < 0)  // @sendto
        //? else
        if (sendto(sock, line, length, 0, $TO) < 0)  // @sendto
        //? end
            perror("sendto");
        //? if reply.echo
        came = recvfrom(sock, data, SIZE, 0, NULL, NULL);  // @datagram
        if (came < 0)
            //? if unix
            printf("@noreply\n");
            //? else
            printf("@noanswer\n");
            //? end
        else
            printf("%.*s\n", (int)came, data);
        //? end
    }
    //? if not reply.echo
    while ((came = recvfrom(sock, data, SIZE, 0, NULL, NULL)) >= 0)  // @silence
        printf("%.*s\n", (int)came, data);
    //? end
    //? if not unix
    freeaddrinfo(address);
    //? end
    close(sock);  // @close
    return 0;
}
