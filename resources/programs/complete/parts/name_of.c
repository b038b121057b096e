static void name_of(const struct sockaddr_storage *address, socklen_t length, char *name)
{
    char host[46], port[8];
    getnameinfo((const struct sockaddr *)address, length, host, sizeof host, port, sizeof port,
                NI_NUMERICHOST | NI_NUMERICSERV);
    snprintf(name, NAME, "$OPEN%s$CLOSE:%s", host, port);
}
