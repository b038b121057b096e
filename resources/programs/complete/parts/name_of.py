def name_of(addr):
    name = os.fsencode(addr or '?').decode(errors='replace').replace('\0', '$AT', 1)
    return ''.join(char if char.isprintable() else '?' for char in name)
