static const struct sockaddr_un place = {.sun_family = AF_UNIX, .sun_path = $SUNPATH};
enum { PLACE = offsetof(struct sockaddr_un, sun_path) + $SUNSIZE };  // @placesize
