#include <stddef.h>

int order_sent(char *text, size_t size, const char *order);
