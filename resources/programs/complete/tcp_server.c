// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
//? if not unix
#include <netdb.h>
//? end
#include <poll.h>
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
//? if cuts
enum { LARGEST = $LARGEST };
//? end
enum { CLIENTS = 64, NAME = 64 };
//? include parts/say.c

//? if not reply.manual or says
//? include parts/send_all.c

//? end
//? if cuts and reply.room or cuts and says
//? include parts/framed.c

//? end
//? if cuts
//? include parts/frame_size.c

//? end
struct client {
    int sock;
    char name[NAME];
    //? if cuts
    unsigned char bytes[LARGEST];
    size_t used;
    //? end
};

static struct client clients[CLIENTS];
static int count;

//? if not unix
//? include parts/name_of.c

//? end
//? if file
//? include parts/end.c

//? end
static int take(struct client *client, const unsigned char *message, size_t size)
{
    //? if cuts
    const unsigned char *text = message;
    size_t length = content(&text, size);
    printf("%s: %.*s\n", client->name, (int)length, (const char *)text);
    //? else
    printf("%s: %.*s\n", client->name, (int)size, (const char *)message);
    //? end
    //? if reply.echo
    return send_all(client->sock, message, size);  // @echo
    //? else if reply.room and cuts
    static unsigned char line[LARGEST + NAME], frame[LARGEST + NAME + 8];
    size_t named = (size_t)snprintf((char *)line, NAME + 2, "%s: ", client->name);
    memcpy(line + named, text, length);
    size_t whole = framed(frame, line, named + length);
    for (int i = 0; i < count; i++)  // @all
        if (&clients[i] != client)
            send_all(clients[i].sock, whole ? frame : message, whole ? whole : size);
    return 1;
    //? else if reply.room
    static unsigned char line[SIZE + NAME + 2];
    size_t named = (size_t)snprintf((char *)line, NAME + 2, "%s: ", client->name);
    memcpy(line + named, message, size);
    for (int i = 0; i < count; i++)  // @all
        if (&clients[i] != client)
            send_all(clients[i].sock, line, named + size);
    return 1;
    //? else
    return 1;
    //? end
}

static int talk(struct client *client)
{
    //? if cuts
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
    //? else
    unsigned char bytes[SIZE];
    ssize_t size = recv(client->sock, bytes, SIZE, 0);  // @recv
    return size > 0 && take(client, bytes, (size_t)size);
    //? end
}

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    //? if unix
    int sock = socket(AF_UNIX, SOCK_STREAM, 0);  // @socket
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
    struct addrinfo hints = {.ai_flags = AI_PASSIVE, .ai_family = $FAMILY, .ai_socktype = SOCK_STREAM};
    struct addrinfo *address;
    int failed = getaddrinfo($HOST, "$PORT", &hints, &address);  // @resolve
    if (failed != 0) {
        fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(failed));
        return 1;
    }
    int sock = socket(address->ai_family, address->ai_socktype, address->ai_protocol);  // @socket
    //? if reuse
    int on = 1;
    setsockopt(sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);  // @reuse
    //? end
    if (bind(sock, address->ai_addr, address->ai_addrlen) < 0) {  // @bind
        perror("bind");
        return 1;
    }
    freeaddrinfo(address);
    //? end
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
            //? if unix
            int conn = accept(sock, NULL, NULL);  // @accept
            //? else
            struct sockaddr_storage from;
            socklen_t length = sizeof from;
            int conn = accept(sock, (struct sockaddr *)&from, &length);  // @accept
            //? end
            if (conn < 0)
                continue;
            struct client *client = &clients[count++];
            client->sock = conn;
            //? if unix
            snprintf(client->name, NAME, "client %d", conn);  // @unnamed
            //? else
            name_of(&from, length, client->name);
            //? end
            printf("connect from %s\n", client->name);
            //? if cuts
            client->used = 0;
            //? end
            //? if says
            for (size_t i = 0; i < sizeof say / sizeof say[0]; i++) {
                //? if framing.raw
                send_all(conn, say[i].bytes, say[i].size);
                //? else
                static unsigned char frame[LARGEST];
                size_t size = framed(frame, say[i].bytes, say[i].size);
                send_all(conn, frame, size);
                //? end
            }
            //? end
        }
    }
}
