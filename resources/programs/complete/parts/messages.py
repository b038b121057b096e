#? if cuts
def messages(sock):  # @cut
    buffer = b''
    while True:
        data = sock.recv(SIZE)  # @recv
        if not data:
            break
        buffer += data
        size = frame_size(buffer)
        while size > 0:
            yield buffer[:size]
            buffer = buffer[size:]
            size = frame_size(buffer)
#? else
def messages(sock):
    while True:
        data = sock.recv(SIZE)  # @recv
        if not data:
            break
        yield data
#? end
