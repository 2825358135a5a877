/* Choosing a .mui when a file is opened (Learn, "MUI Resource Management"). */
#include "mui.h"

#include "image.h"
#include "language.h"
#include "open.h"

#include <string.h>

enum { LANGUAGES_ROOM = 512 };

/* The languages with names, each with its rank. */
struct order {
    unsigned char ranks[LANGUAGES_ROOM];
    size_t count;
};

static void order_start(struct order *o, const uint16_t *user, uint16_t wanted)
{
    uint16_t lang;
    for (o->count = 0; o->count < LANGUAGES_ROOM && language_at(o->count, &lang); o->count++)
        o->ranks[o->count] = (unsigned char)language_rank(user, wanted, lang);
}

/* The rank of the nearest table of a file; LANGUAGE_RANKS: it has none. */
static size_t nearest_table(const struct opened *t, const uint16_t *user, uint16_t wanted)
{
    struct table table;
    struct image_cursor cursor = {0};
    size_t best = LANGUAGE_RANKS;
    while (image_next(t, &cursor, &table) == 1) {
        const size_t rank = language_rank(user, wanted, table.lang);
        best = rank < best ? rank : best;
    }
    return best;
}

/* What means that a .mui is not there, or has no tables. */
static bool is_missing(int code)
{
    return code == MSGTAB_E_NOT_FOUND || code == MSGTAB_E_FOLDER || code == MSGTAB_E_PATH ||
           code == MSGTAB_E_NO_TABLE || code == MSGTAB_E_TABLE_NAME;
}

/* A search for a .mui. */
struct search {
    mui_place *place;
    void *context;
    struct opened *found; /* closed until one is found */
    struct file_path *path;
};

int mui_open(struct opened *t, struct file_path *path, const char *language, mui_place *place,
             void *context)
{
    int code = MSGTAB_E_NOT_FOUND;
    for (int variant = 0; is_missing(code); variant++) {
        const int placed = place(context, language, variant, path);
        if (placed == MUI_NO_VARIANT)
            break;
        code = placed ? placed : open_path(t, path);
    }
    return is_missing(code) ? MSGTAB_E_NOT_FOUND : code;
}

/* Tries the languages up to a rank. Returns 0, MSGTAB_E_NOT_FOUND, or why a .mui that is there
   cannot be read. */
static int try_languages(struct search *s, const struct order *o, size_t last)
{
    uint16_t lang;
    for (size_t rank = 0; rank <= last; rank++) {
        for (size_t i = 0; i < o->count; i++) {
            const char *language = o->ranks[i] == rank ? language_at(i, &lang) : "";
            const int code = *language ? mui_open(s->found, s->path, language, s->place, s->context)
                                       : MSGTAB_E_NOT_FOUND;
            if (code != MSGTAB_E_NOT_FOUND)
                return code;
        }
    }
    return MSGTAB_E_NOT_FOUND;
}

/* What is wrong with a .mui must not be taken for a fault of the file itself. */
static int error_of_mui(int code)
{
    switch (code) {
    case MSGTAB_E_ACCESS:
    case MSGTAB_E_READ:
    case MSGTAB_E_NO_IMAGE:
    case MSGTAB_E_DAMAGED: return MSGTAB_E_MUI;
    default: return code;
    }
}

static void close_first(struct opened *t)
{
    file_unmap(t->mapping, t->size);
    *t = (struct opened){0};
}

/* Looks for a .mui that is better than the file; code: why the file has no tables, or 0. */
static int replace(struct opened *t, struct search *s, uint16_t wanted, int code)
{
    struct order order;
    uint16_t user[OPENED_USER_LANGUAGES];
    language_user(user);
    order_start(&order, user, wanted);
    const size_t own = code ? LANGUAGE_RANKS : nearest_table(t, user, wanted);
    const int tried = try_languages(s, &order, own);
    if (tried == 0) {
        s->found->first = (struct opened_file){t->image, t->size, t->mapping};
        *t = *s->found;
        return 0;
    }
    memcpy(t->user, user, sizeof user);
    return tried == MSGTAB_E_NOT_FOUND ? code : error_of_mui(tried);
}

int open_nearest(struct opened *t, struct file_path *path, uint16_t lang, bool only_without,
                 mui_place *place, void *context)
{
    struct opened found = {0};
    struct search s = {place, context, &found, path};
    int code = file_map(t, path);
    if (code)
        return code;
    code = image_read(t);
    const bool has_tables = code != MSGTAB_E_NO_TABLE && code != MSGTAB_E_TABLE_NAME;
    if (has_tables && (code || only_without))
        language_user(t->user);
    else
        code = replace(t, &s, lang, code);
    if (code)
        close_first(t);
    return code;
}

static bool is_separator(file_char c)
{
    return c == '/' || (!FILE_HAS_CASES && (c == '\\' || c == ':'));
}

int mui_beside_start(struct mui_beside *b, struct file_path *path)
{
    b->path = path;
    b->folder = path->len;
    while (b->folder > 0 && !is_separator(path->text[b->folder - 1]))
        b->folder--;
    const size_t len = path->len - b->folder;
    if (len >= MUI_NAME_ROOM)
        return MSGTAB_E_PATH;
    memcpy(b->name, path->text + b->folder, (len + 1) * sizeof *b->name);
    return 0;
}

/* Appends a language in small letters. */
static int append_small(struct file_path *path, const char *language)
{
    int code = 0;
    for (; code == 0 && *language; language++) {
        const char c = *language;
        const char small = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
        code = file_append(path, &small, 1);
    }
    return code;
}

static int append_name(struct file_path *path, const file_char *name)
{
    size_t len = 0;
    while (name[len])
        len++;
    if (len >= FILE_PATH_ROOM - path->len)
        return MSGTAB_E_PATH;
    memcpy(path->text + path->len, name, (len + 1) * sizeof *name);
    path->len += len;
    return 0;
}

int mui_beside(void *context, const char *language, int variant, struct file_path *path)
{
    const struct mui_beside *b = context;
    if (variant > FILE_HAS_CASES)
        return MUI_NO_VARIANT;
    path->len = b->folder;
    path->text[path->len] = '\0';
    int code =
        variant ? append_small(path, language) : file_append(path, language, strlen(language));
    if (code == 0)
        code = file_append(path, FILE_HAS_CASES ? "/" : "\\", 1);
    if (code == 0)
        code = append_name(path, b->name);
    return code ? code : file_append(path, ".mui", strlen(".mui"));
}
