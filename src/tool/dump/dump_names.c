/* Names of messages and facilities, from a header or from the source that a file is. */
#include "dump.h"
#include "language_choice.h"

#include <stdlib.h>
#include <string.h>

int dump_names_read(struct dump_request *r)
{
    static const char prefix[] = "FACILITY_";
    if (!r->header)
        return 0;
    int status = message_file_symbols(&r->symbols, r->header);
    r->facilities = memory_zeros(DUMP_FACILITIES * sizeof *r->facilities);
    for (size_t i = 0; i < r->symbols.count; i++) {
        const struct symbol *symbol = &r->symbols.items[i];
        if (symbol->id < DUMP_FACILITIES && strncmp(symbol->name, prefix, sizeof prefix - 1) == 0 &&
            !r->facilities[symbol->id])
            r->facilities[symbol->id] = symbol->name;
    }
    return status;
}

void dump_names_free(struct dump_request *r)
{
    symbols_free(&r->symbols);
    free((void *)r->facilities);
}

static bool is_wanted(const void *context, uint16_t language)
{
    const struct dump_names *names = context;
    return language_is_chosen(names->request->lang ? &names->request->language : NULL, language);
}

static const char *message_name(const void *context, uint32_t code)
{
    const struct dump_names *names = context;
    return symbols_name(names->symbols, code);
}

static const char *facility_name(const void *context, uint32_t value)
{
    const struct dump_names *names = context;
    return names->request->facilities ? names->request->facilities[value] : NULL;
}

struct image_options dump_image_options(const struct dump_names *names, const char *path)
{
    return (struct image_options){.path = path,
                                  .is_wanted = is_wanted,
                                  .context = names,
                                  .names = {message_name, facility_name, names}};
}
