#include "leftovers.h"

#include "disk_system.h"

#include <stddef.h>

static struct leftover *volatile leftovers_first;

void leftovers_add(struct leftover *l)
{
    l->next = leftovers_first;
    leftovers_first = l;
}

void leftovers_forget(void)
{
    leftovers_first = NULL;
}

void leftovers_remove(void)
{
    for (const struct leftover *l = leftovers_first; l; l = l->next)
        if (l->is_folder)
            disk_system_remove_folder(l->name);
        else
            disk_system_remove(l->name);
}
