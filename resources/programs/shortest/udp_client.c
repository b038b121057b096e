// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

int main(void)
{
    struct addrinfo hints = {.ai_family = $FAMILY, .ai_socktype = SOCK_DGRAM};
    struct addrinfo *server;
    if (getaddrinfo($HOST, "$PORT", &hints, &server) != 0)  // @resolve
        return 1;
    int client = socket(server->ai_family, server->ai_socktype, 0);  // @clientsocket
    struct timeval patience = {.tv_sec = 2};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);  // @timeout
    char strInp[1024];
    for (;;) {  // @datagramloop
        printf(">");
        fflush(stdout);
        if (!fgets(strInp, sizeof strInp, stdin))  // @input
            break;
        size_t typed = strcspn(strInp, "\n");
        sendto(client, strInp, typed, 0, server->ai_addr, server->ai_addrlen);  // @senddata
        if (typed == 0)  // @inputends
            break;
        static char newdata[$SIZE];
        struct sockaddr_storage address;
        socklen_t length = sizeof address;
        ssize_t size = recvfrom(client, newdata, sizeof newdata, 0, (struct sockaddr *)&address, &length);  // @receiveecho
        if (size < 0) {
            printf("@noanswer\n");
            continue;
        }
        char host[46], port[6];
        getnameinfo((struct sockaddr *)&address, length, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV);
        printf("$FROMSERVER\n", host, port, (int)size, newdata);  // @showdata
    }
    close(client);  // @closeclient
    freeaddrinfo(server);
    return 0;
}
