/* Systems without FormatMessageW. */
#include "system_text.h"

void *system_open(const char *path)
{
    (void)path;
    return NULL;
}

void system_close(void *module)
{
    (void)module;
}

bool system_text(char *buf, size_t size, void *module, const struct conflict *c)
{
    (void)buf;
    (void)size;
    (void)module;
    (void)c;
    return false;
}
