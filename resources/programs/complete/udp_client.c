// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { SIZE = $SIZE };  // @size
//? include parts/say.c

//? if not says
//? include parts/typed.c

//? end
int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    struct addrinfo hints = {.ai_flags = 0, .ai_family = $FAMILY, .ai_socktype = SOCK_DGRAM};
    struct addrinfo *address;
    int failed = getaddrinfo($HOST, "$PORT", &hints, &address);  // @resolve
    if (failed != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(failed));
        return 1;
    }
    int sock = socket(address->ai_family, address->ai_socktype, address->ai_protocol);  // @socket
    struct timeval patience = {.tv_sec = 2};
    setsockopt(sock, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @timeout
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
        if (sendto(sock, say[i].bytes, say[i].size, 0, address->ai_addr, address->ai_addrlen) < 0)  // @sendto
        //? else
        if (sendto(sock, line, length, 0, address->ai_addr, address->ai_addrlen) < 0)  // @sendto
        //? end
            perror("sendto");
        //? if reply.echo
        came = recvfrom(sock, data, SIZE, 0, NULL, NULL);  // @datagram
        if (came < 0)
            printf("@noanswer\n");
        else
            printf("%.*s\n", (int)came, data);
        //? end
    }
    //? if not reply.echo
    while ((came = recvfrom(sock, data, SIZE, 0, NULL, NULL)) >= 0)  // @silence
        printf("%.*s\n", (int)came, data);
    //? end
    freeaddrinfo(address);
    close(sock);  // @close
    return 0;
}
