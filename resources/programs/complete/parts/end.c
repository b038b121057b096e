static struct stat own;

static void end(int number)
{
    (void)number;
    struct stat there;
    if (lstat(place.sun_path, &there) == 0 && there.st_dev == own.st_dev
        && there.st_ino == own.st_ino)  // @ownfile
        unlink(place.sun_path);  // @removefile
    _exit(0);
}
