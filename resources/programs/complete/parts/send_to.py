def send_to(addr, data):
    try:
        server.sendto(data, socket.MSG_DONTWAIT, addr)  # @dontwait
    except BlockingIOError:
        print(f'{name_of(addr)}: @full')
    except OSError as error:
        print(f'{name_of(addr)}: {error}')
        return False
    return True
