// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { SIZE = $SIZE };  // @size
enum { CLIENTS = 64, NAME = 64 };
//? include parts/say.c

//? include parts/name_of.c

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    struct addrinfo hints = {.ai_flags = AI_PASSIVE, .ai_family = $FAMILY, .ai_socktype = SOCK_DGRAM};
    struct addrinfo *address;
    int failed = getaddrinfo($HOST, "$PORT", &hints, &address);  // @resolve
    if (failed != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(failed));
        return 1;
    }
    int sock = socket(address->ai_family, address->ai_socktype, address->ai_protocol);  // @socket
    if (bind(sock, address->ai_addr, address->ai_addrlen) < 0) {  // @bind
        perror("bind");
        return 1;
    }
    freeaddrinfo(address);
    //? if reply.room or says
    static struct sockaddr_storage known[CLIENTS];
    int count = 0;
    //? end
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
        //? if reply.echo
        sendto(sock, data, (size_t)size, 0, (struct sockaddr *)&from, length);  // @echo
        //? end
        //? if reply.room or says
        int who = 0;
        while (who < count && memcmp(&known[who], &from, sizeof from) != 0)
            who++;
        int is_new = who == count && count < CLIENTS;
        if (is_new)
            known[count++] = from;
        //? end
        //? if reply.room
        static char line[SIZE + NAME + 2];
        int named = snprintf(line, NAME + 2, "%s: ", name);
        memcpy(line + named, data, (size_t)size);
        for (int i = 0; i < count; i++)  // @all
            if (i != who)
                sendto(sock, line, (size_t)(named + size), 0, (struct sockaddr *)&known[i], length);
        //? else if says
        for (size_t i = 0; is_new && i < sizeof say / sizeof say[0]; i++)
            sendto(sock, say[i].bytes, say[i].size, 0, (struct sockaddr *)&from, length);
        //? end
    }
}
