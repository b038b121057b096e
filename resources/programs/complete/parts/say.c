//? if says

static const struct {
    const char *bytes;
    size_t size;
} say[] = {  // @say
    //? each message
    {$MESSAGE, $LENGTH},
    //? end
};
//? end
