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
    struct addrinfo hints = {.ai_flags = AI_PASSIVE, .ai_family = $FAMILY, .ai_socktype = SOCK_DGRAM};
    struct addrinfo *address;
    if (getaddrinfo($HOST, "$PORT", &hints, &address) != 0)  // @resolve
        return 1;
    int server = socket(address->ai_family, address->ai_socktype, 0);  // @serversocket
    if (bind(server, address->ai_addr, address->ai_addrlen) < 0) {  // @bindaddress
        perror("bind");
        return 1;
    }
    for (;;) {  // @serverloop
        static char recvmessage[$SIZE];
        struct sockaddr_storage from;
        struct sockaddr *clientaddr = (struct sockaddr *)&from;
        socklen_t length = sizeof from;
        ssize_t size = recvfrom(server, recvmessage, sizeof recvmessage, 0, clientaddr, &length);  // @receivefrom
        if (size <= 0)  // @emptyends
            break;
        char host[46], port[6];
        getnameinfo(clientaddr, length, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV);
        printf("$FROMCLIENT\n", host, port, (int)size, recvmessage);  // @showdata
        sendto(server, recvmessage, (size_t)size, 0, clientaddr, length);  // @sendback
    }
    close(server);  // @closeserver
    freeaddrinfo(address);
    return 0;
}
