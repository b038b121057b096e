def frame_size(buffer):  # @framesize
    #? if framing.line
    return buffer.find(b'\n') + 1
    #? else if framing.length
    if len(buffer) < $PREFIX:
        return 0
    size = $PREFIX + int.from_bytes(buffer[:$PREFIX], '$ORDER')
    return size if len(buffer) >= size else 0
    #? else
    return $FIXED if len(buffer) >= $FIXED else 0
    #? end
