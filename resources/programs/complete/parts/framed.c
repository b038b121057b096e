static size_t framed(unsigned char *to, const void *message, size_t size)  // @framed
{
    //? if framing.line
    memcpy(to, message, size);
    to[size] = '\n';
    return size + 1;
    //? else if framing.length
    if (size >> (8 * $PREFIX) != 0)
        return 0;
    for (int i = 0; i < $PREFIX; i++)
        //? if framing.bigendian
        to[$LAST - i] = (unsigned char)(size >> (8 * i));
        //? else
        to[i] = (unsigned char)(size >> (8 * i));
        //? end
    memcpy(to + $PREFIX, message, size);
    return $PREFIX + size;
    //? else
    if (size > $FIXED)
        return 0;
    memset(to, 0, $FIXED);
    memcpy(to, message, size);
    return $FIXED;
    //? end
}
