static qsizetype frameSize(const QByteArray &buffer) // @framesize
{
    //? if framing.line
    return buffer.indexOf('\n') + 1;
    //? else if framing.length
    qsizetype size = 0;
    if (buffer.size() < $PREFIX)
        return 0;
    for (int i = 0; i < $PREFIX; ++i)
        //? if framing.bigendian
        size = size << 8 | uchar(buffer[i]);
        //? else
        size = size << 8 | uchar(buffer[$LAST - i]);
        //? end
    return buffer.size() >= $PREFIX + size ? $PREFIX + size : 0;
    //? else
    return buffer.size() >= $FIXED ? $FIXED : 0;
    //? end
}

static QByteArray content(const QByteArray &frame) // @content
{
    //? if framing.line
    qsizetype size = frame.size();
    while (size > 0 && (frame[size - 1] == '\n' || frame[size - 1] == '\r'))
        --size;
    return frame.left(size);
    //? else if framing.length
    return frame.mid($PREFIX);
    //? else
    qsizetype size = frame.size();
    while (size > 0 && frame[size - 1] == 0)
        --size;
    return frame.left(size);
    //? end
}
