static void name_of(const struct sockaddr_storage *address, socklen_t length, char *name)
{
    const struct sockaddr_un *from = (const struct sockaddr_un *)address;
    int size = (int)length - (int)offsetof(struct sockaddr_un, sun_path);
    if (size <= 0)
        strcpy(name, "?");  // @unbound
    else if (from->sun_path[0] == '\0')
        snprintf(name, NAME, "$AT%.*s", size - 1, from->sun_path + 1);
    else
        snprintf(name, NAME, "%.*s", size, from->sun_path);
    for (; *name != '\0'; name++)
        if ((unsigned char)*name < 0x20 || *name == 0x7f)
            *name = '?';
}
