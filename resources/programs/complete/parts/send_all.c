static int send_all(int sock, const void *bytes, size_t size)  // @sendall
{
    const char *next = bytes;
    while (size > 0) {
        ssize_t sent = send(sock, next, size, MSG_NOSIGNAL);
        if (sent < 0)
            return 0;
        next += sent;
        size -= (size_t)sent;
    }
    return 1;
}
