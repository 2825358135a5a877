/* Rows of expand.tsv. */
#include "row.h"

#include "bytes.h"
#include "pe.h"
#include "utf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ends a field at separator or the end of the line; returns the next one, or NULL. A separator
   after a backslash does not count. */
static char *cut(char *field, char separator)
{
    for (char *p = field; *p; p++) {
        if (*p == '\\' && p[1])
            p++;
        else if (*p == separator || *p == '\n') {
            bool more = *p == separator;
            *p = '\0';
            return more ? p + 1 : NULL;
        }
    }
    return NULL;
}

/* Copies a field without its escapes. */
static bool unescape(char *out, const char *field)
{
    static const char from[] = "nrt\\|z", to[] = "\n\r\t\\|";
    size_t len = 0;
    for (; *field && len < ROW_SIZE - 1; field++) {
        const char *at = *field == '\\' ? strchr(from, *++field) : NULL;
        if (!at)
            out[len++] = *field;
        else if (*at == '\0')
            return false;
        else if (*at != 'z')
            out[len++] = to[at - from];
    }
    out[len] = '\0';
    return *field == '\0';
}

/* @N|before|repeated|after */
static bool read_repeated(char *out, char *field)
{
    char *before = cut(field, '|');
    char *part = before ? cut(before, '|') : NULL;
    char *after = part ? cut(part, '|') : NULL;
    unsigned long times = strtoul(field + 1, NULL, 10);
    if (!after || strlen(before) + strlen(part) * times + strlen(after) >= ROW_SIZE)
        return false;
    size_t len = (size_t)snprintf(out, ROW_SIZE, "%s", before);
    for (; times > 0; times--)
        len += (size_t)snprintf(out + len, ROW_SIZE - len, "%s", part);
    snprintf(out + len, ROW_SIZE - len, "%s", after);
    return true;
}

size_t row_wide(msgtab_char16 *out, const char *text)
{
    size_t len = 0;
    for (size_t pos = 0, size = strlen(text); pos < size;)
        len += utf16_encode((uint16_t *)out + len, utf8_decode(text, size, &pos));
    out[len] = 0;
    return len;
}

size_t row_table(uint32_t *out, const uint32_t *ids, const char *const *texts, size_t count)
{
    msgtab_char16 wide[ROW_SIZE];
    unsigned char *bytes = (unsigned char *)out;
    size_t at = TABLE_HEADER_SIZE + count * TABLE_BLOCK_SIZE;
    memset(out, 0, ROW_TABLE);
    store32_le(bytes, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        unsigned char *block = bytes + TABLE_HEADER_SIZE + i * TABLE_BLOCK_SIZE;
        size_t len = row_wide(wide, texts[i]);
        size_t size = align_up(TABLE_ENTRY_HEADER_SIZE + (len + 1) * 2, 4);
        store32_le(block, ids[i]);
        store32_le(block + 4, ids[i]);
        store32_le(block + 8, (uint32_t)at);
        store16_le(bytes + at, (uint16_t)size);
        store16_le(bytes + at + 2, TABLE_FLAG_UTF16);
        for (size_t unit = 0; unit < len; unit++)
            store16_le(bytes + at + TABLE_ENTRY_HEADER_SIZE + unit * 2, (uint16_t)wide[unit]);
        at += size;
    }
    return at;
}

static bool read_strings(struct row *row, char *field)
{
    row->count = 0;
    if (strcmp(field, "-") == 0)
        return true;
    while (field && row->count < ROW_STRINGS) {
        char *next = cut(field, '|');
        if (!unescape(row->strings[row->count], field))
            return false;
        row->args[row->count] = msgtab_str(row->strings[row->count]);
        row->count++;
        field = next;
    }
    return !field;
}

static bool read_parameters(struct row *row, char *field)
{
    enum { PARAMETERS = 4 };
    char texts[PARAMETERS][ROW_SIZE];
    const char *pointers[PARAMETERS];
    uint32_t ids[PARAMETERS];
    size_t count = 0;
    row->parameters = (struct msgtab){0};
    if (strcmp(field, "-") == 0)
        return true;
    while (field && count < PARAMETERS) {
        char *text;
        char *next = cut(field, '|');
        ids[count] = (uint32_t)strtoul(field, &text, 10);
        if (*text != '=' || !unescape(texts[count], text + 1))
            return false;
        pointers[count] = texts[count];
        count++;
        field = next;
    }
    size_t size = row_table(row->table, ids, pointers, count);
    return msgtab_open_memory(&row->parameters, row->table, size) == 0;
}

bool row_read(struct row *row, char *line)
{
    char *columns[ROW_COLUMNS];
    for (size_t i = 0; i < ROW_COLUMNS; i++) {
        columns[i] = line;
        if (!line)
            return false;
        line = cut(line, '\t');
    }
    row->name = columns[0];
    return !line && unescape(row->text, columns[1]) && read_strings(row, columns[2]) &&
           read_parameters(row, columns[3]) &&
           (columns[4][0] == '@' ? read_repeated(row->result, columns[4])
                                 : unescape(row->result, columns[4]));
}
