def remove(own):
    if os.path.lexists(PATH) and os.path.samestat(os.lstat(PATH), own):  # @ownfile
        os.unlink(PATH)  # @removefile
