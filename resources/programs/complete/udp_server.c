// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
//? if not unix
#include <netdb.h>
//? end
//? if file
#include <signal.h>
//? end
//? if unix
#include <stddef.h>
//? end
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
//? if file
#include <sys/stat.h>
//? end
//? if unix
#include <sys/un.h>
//? end
#include <unistd.h>

//? if unix
//? include parts/place.c
//? end

enum { SIZE = $SIZE };  // @size
enum { CLIENTS = 64, NAME = 128 };
//? include parts/say.c

//? if unix
//? include parts/name_of_unix.c

//? else
//? include parts/name_of.c

//? end
//? if file
//? include parts/end.c

//? end
int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    //? if unix
    int sock = socket(AF_UNIX, SOCK_DGRAM, 0);  // @socket
    if (bind(sock, (const struct sockaddr *)&place, PLACE) < 0) {  // @bindpath
        perror("bind");
        return 1;
    }
    //? if file
    lstat(place.sun_path, &own);
    signal(SIGINT, end);
    signal(SIGTERM, end);
    //? end
    //? else
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
    //? end
    //? if reply.room or says
    static struct sockaddr_storage known[CLIENTS];
    //? if unix and reply.room
    static socklen_t lengths[CLIENTS];
    //? end
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
        //? if unix and not reply.manual or unix and says
        if (length <= sizeof(sa_family_t))
            continue;  // @unbound
        //? end
        //? if reply.echo
        //? if unix
        sendto(sock, data, (size_t)size, MSG_DONTWAIT, (struct sockaddr *)&from, length);  // @dontwait
        //? else
        sendto(sock, data, (size_t)size, 0, (struct sockaddr *)&from, length);  // @echo
        //? end
        //? end
        //? if reply.room or says
        int who = 0;
        while (who < count && memcmp(&known[who], &from, sizeof from) != 0)
            who++;
        int is_new = who == count && count < CLIENTS;
        //? if unix and reply.room
        if (is_new)
            lengths[count] = length;
        //? end
        if (is_new)
            known[count++] = from;
        //? end
        //? if reply.room
        static char line[SIZE + NAME + 2];
        int named = snprintf(line, NAME + 2, "%s: ", name);
        memcpy(line + named, data, (size_t)size);
        for (int i = 0; i < count; i++)  // @all
            if (i != who)
                //? if unix
                sendto(sock, line, (size_t)(named + size), MSG_DONTWAIT,
                       (struct sockaddr *)&known[i], lengths[i]);  // @dontwait
                //? else
                sendto(sock, line, (size_t)(named + size), 0, (struct sockaddr *)&known[i], length);
                //? end
        //? else if says
        for (size_t i = 0; is_new && i < sizeof say / sizeof say[0]; i++)
            //? if unix
            sendto(sock, say[i].bytes, say[i].size, MSG_DONTWAIT, (struct sockaddr *)&from, length);
            //? else
            sendto(sock, say[i].bytes, say[i].size, 0, (struct sockaddr *)&from, length);
            //? end
        //? end
    }
}
