static QByteArray framed(const QByteArray &message) // @framed
{
    //? if framing.line
    return message + '\n';
    //? else if framing.length
    QByteArray frame($PREFIX, 0);
    for (int i = 0; i < $PREFIX; ++i)
        //? if framing.bigendian
        frame[$LAST - i] = char(message.size() >> (8 * i));
        //? else
        frame[i] = char(message.size() >> (8 * i));
        //? end
    return frame + message;
    //? else
    return message.leftJustified($FIXED, 0);
    //? end
}
