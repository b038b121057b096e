static size_t typed(char *line, int size)  // @lines
{
    printf("> ");
    fflush(stdout);
    return fgets(line, size, stdin) ? strcspn(line, "\n") : 0;
}
