// $HEADLINE
// $RUN
#define _POSIX_C_SOURCE 200809L
#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    struct addrinfo hints = {.ai_family = $FAMILY, .ai_socktype = SOCK_STREAM};
    struct addrinfo *address;
    if (getaddrinfo($HOST, "$PORT", &hints, &address) != 0)  // @resolve
        return 1;
    int client = socket(address->ai_family, address->ai_socktype, 0);  // @clientsocket
    if (connect(client, address->ai_addr, address->ai_addrlen) < 0) {  // @connect
        perror("connect");
        return 1;
    }
    char strInp[1024];
    for (;;) {  // @clientloop
        printf(">");
        fflush(stdout);
        if (!fgets(strInp, sizeof strInp, stdin))  // @input
            break;
        size_t typed = strcspn(strInp, "\n");
        if (typed == 0)  // @inputends
            break;
        send(client, strInp, typed, 0);  // @senddata
        char data[$SIZE];
        ssize_t size = recv(client, data, sizeof data, 0);  // @receiveecho
        if (size <= 0)  // @serverends
            break;
        printf("$FROMSERVER\n", (int)size, data);  // @showdata
    }
    close(client);  // @closeclient
    freeaddrinfo(address);
    return 0;
}
