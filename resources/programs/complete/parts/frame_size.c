static size_t frame_size(const unsigned char *bytes, size_t used)  // @framesize
{
    //? if framing.line
    const unsigned char *end = memchr(bytes, '\n', used);
    return end ? (size_t)(end - bytes) + 1 : 0;
    //? else if framing.length
    size_t size = 0;
    if (used < $PREFIX)
        return 0;
    for (int i = 0; i < $PREFIX; i++)
        //? if framing.bigendian
        size = size << 8 | bytes[i];
        //? else
        size = size << 8 | bytes[$LAST - i];
        //? end
    return used >= $PREFIX + size ? $PREFIX + size : 0;
    //? else
    (void)bytes;
    return used >= $FIXED ? $FIXED : 0;
    //? end
}

static size_t content(const unsigned char **frame, size_t size)  // @content
{
    //? if framing.line
    while (size > 0 && ((*frame)[size - 1] == '\n' || (*frame)[size - 1] == '\r'))
        size--;
    return size;
    //? else if framing.length
    *frame += $PREFIX;
    return size - $PREFIX;
    //? else
    while (size > 0 && (*frame)[size - 1] == 0)
        size--;
    return size;
    //? end
}
