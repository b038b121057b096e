def typed():  # @lines
    while True:
        try:
            line = input('> ')
        except EOFError:
            return
        if not line:
            return
        yield line.encode()
