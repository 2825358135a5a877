/* Codes of Windows by number and by name. Names are plain strings: callers need no buffer, and
   sharing beginnings would save a third of the table at most. Rows have positions and not
   pointers, so that loading a program relocates nothing. */
#include "code_search.h"

#include <msgtab/codes.h>

#undef WIN32 /* a flag of CMake's for Microsoft's compiler */

enum { WIN32 = MSGTAB_CODE_WIN32, NTSTATUS = MSGTAB_CODE_NTSTATUS, HRESULT = MSGTAB_CODE_HRESULT };

struct row {
    uint32_t code;
    unsigned name : 20; /* its position in the blocks of names */
    unsigned kind : 4;
    unsigned header : 8;
};

#include "code_rows.def"

static const char *name_of(const struct row *row)
{
    return &names[row->name / NAME_BLOCK][row->name % NAME_BLOCK];
}

static struct msgtab_meaning meaning_of(const struct row *row, unsigned form)
{
    return (struct msgtab_meaning){
        .name = name_of(row),
        .header = headers[row->header],
        .code = row->code,
        .kind = (uint16_t)row->kind,
        .form = (uint16_t)form,
    };
}

/* Meanings on their way to the caller. */
struct list {
    struct msgtab_meaning *out;
    size_t len;
    size_t count;
};

static void add(struct list *list, const struct row *row, unsigned form)
{
    if (list->count < list->len)
        list->out[list->count] = meaning_of(row, form);
    list->count++;
}

static bool is_lower(size_t at, const void *code)
{
    return rows[at].code < *(const uint32_t *)code;
}

static void add_code(struct list *list, uint32_t code, unsigned kinds, unsigned form)
{
    for (size_t i = code_search(ROW_COUNT, is_lower, &code); i < ROW_COUNT && rows[i].code == code;
         i++) {
        if (rows[i].kind & kinds)
            add(list, &rows[i], form);
    }
}

/* Codes inside codes: what the bits of mask must be, and which bits of the number, together with
   others, are the code. */
static const struct form {
    uint32_t mask, bits, kept, others;
    unsigned kind, form;
} forms[] = {
    {0xFFFF0000, 0x80070000, 0x0000FFFF, 0, WIN32, MSGTAB_FORM_HRESULT_FROM_WIN32},
    {0xFFFF0000, 0x800F0000, 0x0000FFFF, 0xE0000000, WIN32, MSGTAB_FORM_HRESULT_FROM_SETUPAPI},
    {0x10000000, 0x10000000, 0xEFFFFFFF, 0, NTSTATUS, MSGTAB_FORM_HRESULT_FROM_NT},
    {0xFFFF0000, 0xC0070000, 0x0000FFFF, 0, WIN32, MSGTAB_FORM_NTSTATUS_FROM_WIN32},
    {0xFFFF0000, 0xD0070000, 0x0000FFFF, 0, WIN32, MSGTAB_FORM_HRESULT_FROM_NT_WIN32},
};

size_t msgtab_code_meanings(uint32_t code, unsigned kinds, struct msgtab_meaning *out, size_t len)
{
    struct list list = {out, len, 0};
    add_code(&list, code, kinds, MSGTAB_FORM_ITSELF);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const struct form *f = &forms[i];
        uint32_t inner = (code & f->kept) | f->others;
        if ((code & f->mask) == f->bits && inner != 0)
            add_code(&list, inner, kinds & f->kind, f->form);
    }
    return list.count;
}

const char *msgtab_code_name(uint32_t code, unsigned kinds)
{
    struct msgtab_meaning first;
    return msgtab_code_meanings(code, kinds, &first, 1) > 0 ? first.name : NULL;
}

static int upper(char c)
{
    return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : (unsigned char)c;
}

/* Less than, equal to or greater than 0, as strcmp, ignoring case. */
static int compare(const char *a, const char *b)
{
    while (*a && upper(*a) == upper(*b)) {
        a++;
        b++;
    }
    return upper(*a) - upper(*b);
}

static bool is_earlier(size_t at, const void *name)
{
    return compare(name_of(&rows[named[at]]), name) < 0;
}

size_t msgtab_code_find(const char *name, struct msgtab_meaning *out, size_t len)
{
    struct list list = {out, len, 0};
    size_t at = name ? code_search(ROW_COUNT, is_earlier, name) : ROW_COUNT;
    for (; at < ROW_COUNT && compare(name_of(&rows[named[at]]), name) == 0; at++)
        add(&list, &rows[named[at]], MSGTAB_FORM_ITSELF);
    return list.count;
}

size_t msgtab_code_list(size_t first, struct msgtab_meaning *out, size_t len)
{
    size_t count = 0;
    for (; count < len && first < ROW_COUNT; count++)
        out[count] = meaning_of(&rows[first++], MSGTAB_FORM_ITSELF);
    return count;
}
