static void end(int number)
{
    (void)number;
    unlink(place.sun_path);  // @removefile
    _exit(0);
}
