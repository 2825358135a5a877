#include "site_parts.h"

#include "failure.h"
#include "say.h"
#include "text_util.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool site_refuse(const char *path, const char *why)
{
    failure_in_file(path, why);
    return false;
}

char *site_joined(const char *a, const char *b, const char *c)
{
    size_t size = strlen(a) + strlen(b) + strlen(c) + 1;
    char *text = memory_zeros(size);
    snprintf(text, size, "%s%s%s", a, b, c);
    return text;
}

struct temporary *site_parts_add(struct site_parts *p)
{
    struct temporary *t = memory_zeros(sizeof *t);
    ARRAY_ADD(&p->items, t);
    return t;
}

/* One that stays makes its folders stay too: it is the one that is named. */
bool site_parts_remove(struct site_parts *p)
{
    bool ok = true;
    for (size_t i = p->items.count; i-- > 0;) {
        struct temporary *t = p->items.items[i];
        if (temporary_remove(t))
            continue;
        if (ok) {
            char shown[SHOWN_LONG];
            const char *why = strerror(errno);
            show_long(shown, slice_of(t->path));
            say_error("msgtab: cannot remove '%s': %s\n", shown, why);
        }
        ok = false;
    }
    return ok;
}

void site_parts_free(struct site_parts *p)
{
    for (size_t i = 0; i < p->items.count; i++) {
        temporary_free(p->items.items[i]);
        free(p->items.items[i]);
    }
    free((void *)p->items.items);
    *p = (struct site_parts){0};
}
