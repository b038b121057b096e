def framed(message):  # @framed
    #? if framing.line
    return message + b'\n'
    #? else if framing.length
    return len(message).to_bytes($PREFIX, '$ORDER') + message
    #? else
    return message.ljust($FIXED, b'\0')
    #? end


def content(frame):  # @content
    #? if framing.line
    return frame.rstrip(b'\r\n')
    #? else if framing.length
    return frame[$PREFIX:]
    #? else
    return frame.rstrip(b'\0')
    #? end
