// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    setvbuf(stdout, NULL, _IOLBF, 0);  // @linebuffer
    struct addrinfo hints = {.ai_flags = AI_PASSIVE, .ai_family = $FAMILY, .ai_socktype = SOCK_STREAM};
    struct addrinfo *address;
    if (getaddrinfo($HOST, "$PORT", &hints, &address) != 0)  // @resolve
        return 1;
    int server = socket(address->ai_family, address->ai_socktype, 0);  // @serversocket
    if (bind(server, address->ai_addr, address->ai_addrlen) < 0) {  // @bindaddress
        perror("bind");
        return 1;
    }
    listen(server, 5);  // @listenfive
    struct sockaddr_storage clientaddr;
    socklen_t length = sizeof clientaddr;
    int clientsock = accept(server, (struct sockaddr *)&clientaddr, &length);  // @acceptwait
    char host[46], port[6];
    getnameinfo((struct sockaddr *)&clientaddr, length, host, sizeof host, port, sizeof port,
                NI_NUMERICHOST | NI_NUMERICSERV);
    printf("connect from %s:%s\n", host, port);  // @showclient
    for (;;) {  // @serverloop
        char recvmessage[$SIZE];
        ssize_t size = recv(clientsock, recvmessage, sizeof recvmessage, 0);  // @receive
        if (size <= 0)  // @emptyends
            break;
        printf("$FROMCLIENT\n", (int)size, recvmessage);  // @showdata
        send(clientsock, recvmessage, (size_t)size, 0);  // @echoback
    }
    close(clientsock);  // @closeclient
    close(server);  // @closeserver
    freeaddrinfo(address);
    return 0;
}
