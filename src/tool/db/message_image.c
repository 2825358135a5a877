/* The files of a database, as .res files in memory. */
#include "message_db.h"
#include "message_rows.h"
#include "pe.h"
#include "write_res.h"

#include <stdlib.h>

enum { TABLES_MAX = 1024 }; /* that the library reads */

/* The resources of a file: one table for each language, by language. */
struct resources {
    ARRAY_OF(struct resource) items;
    ARRAY_OF(struct buf) tables;
};

static bool has_language(const struct resources *r, uint16_t language)
{
    for (size_t i = 0; i < r->items.count; i++) {
        if (r->items.items[i].language == language)
            return true;
    }
    return false;
}

static int add_tables(struct message_db *d, struct resources *r, const struct message_db_file *f)
{
    int code = 0;
    for (size_t i = 0; code == 0 && i < f->tables.count && r->items.count <= TABLES_MAX; i++) {
        const struct message_table *table = &f->tables.items[i];
        struct buf data = {0};
        if (has_language(r, table->language))
            continue;
        code = message_rows_table(d, table->reference, &data);
        ARRAY_ADD(&r->tables, data);
        ARRAY_ADD(&r->items, (struct resource){.type = RSRC_TYPE_MESSAGETABLE,
                                               .name = 1,
                                               .language = table->language,
                                               .data = data.data,
                                               .size = data.size});
    }
    return code;
}

static int compare_languages(const void *left, const void *right)
{
    const struct resource *a = left, *b = right;
    return (a->language > b->language) - (a->language < b->language);
}

/* The file itself comes before its .mui. */
static int make_image(struct message_db *d, uint32_t first, bool no_mui, struct buf *out)
{
    const int last = no_mui ? 0 : 1;
    struct resources r = {.items = {0}};
    int code = 0;
    for (int mui = 0; mui <= last; mui++) {
        for (uint32_t i = first; code == 0 && i != MAP_NONE; i = d->files.items[i].next) {
            if (d->files.items[i].is_mui == (mui == 1))
                code = add_tables(d, &r, &d->files.items[i]);
        }
    }
    if (code == 0 && r.items.count > TABLES_MAX)
        code = MESSAGE_DB_E_LONG;
    if (code == 0 && r.items.count == 0)
        code = MSGTAB_E_NO_TABLE;
    if (code == 0) {
        qsort(r.items.items, r.items.count, sizeof *r.items.items, compare_languages);
        code = res_write(out, r.items.items, r.items.count) ? 0 : MESSAGE_DB_E_LONG;
    }
    for (size_t i = 0; i < r.tables.count; i++)
        buf_free(&r.tables.items[i]);
    free(r.tables.items);
    free(r.items.items);
    return code;
}

const struct message_image *message_db_image(struct message_db *d, uint32_t file, bool no_mui)
{
    while (d->images.count < 2 * d->files.count)
        ARRAY_ADD(&d->images, NULL);
    struct message_image **at = &d->images.items[2 * file + no_mui];
    if (!*at) {
        *at = memory_zeros(sizeof **at);
        (*at)->code = make_image(d, file, no_mui, &(*at)->file);
    }
    return *at;
}
