/* Reads the table of cases. */
#include "row.h"

#include "utf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A column: the characters up to the next tab. */
struct column {
    const char *at;
    size_t len;
};

static struct column next_column(const char **line)
{
    struct column c = {*line, strcspn(*line, "\t\r\n")};
    *line += c.len + ((*line)[c.len] == '\t');
    return c;
}

static bool is(struct column c, const char *text)
{
    return c.len == strlen(text) && memcmp(c.at, text, c.len) == 0;
}

/* The unit that an escape at *pos represents; false for \z, which is nothing. */
static bool read_escape(struct column c, size_t *pos, msgtab_char16 *unit)
{
    char digits[5] = {0};
    char letter = c.at[(*pos)++];
    size_t count = letter == 'x' ? 2 : letter == 'u' ? 4 : 0;
    const char *simple = "n\nr\rt\t\\\\";
    const char *found = strchr("nrt\\", letter);
    memcpy(digits, c.at + *pos, count);
    *pos += count;
    if (count > 0)
        *unit = (msgtab_char16)strtoul(digits, NULL, 16);
    else if (letter == '0')
        *unit = 0;
    else if (found)
        *unit = (msgtab_char16)simple[strchr(simple, letter) - simple + 1];
    return letter != 'z';
}

/* N letters, for texts that are too long for the table. */
static size_t fill(msgtab_char16 *out, size_t len, size_t room)
{
    len = len < room ? len : room - 1;
    for (size_t i = 0; i < len; i++)
        out[i] = (msgtab_char16)('A' + i % 26);
    out[len] = 0;
    return len;
}

static size_t read_text(struct column c, msgtab_char16 *out, size_t room)
{
    static const char mark[] = "@fill:";
    size_t len = 0;
    if (c.len > sizeof mark && memcmp(c.at, mark, sizeof mark - 1) == 0)
        return fill(out, strtoul(c.at + sizeof mark - 1, NULL, 10), room);
    for (size_t pos = 0; pos < c.len && len + 2 < room;) {
        if (c.at[pos] == '\\') {
            pos++;
            len += read_escape(c, &pos, out + len);
        } else {
            len += utf16_encode((uint16_t *)out + len, utf8_decode(c.at, c.len, &pos));
        }
    }
    out[len] = 0;
    return len;
}

static bool read_arg(struct column c, struct row_arg *arg)
{
    const char *colon = memchr(c.at, ':', c.len);
    size_t kind_len = colon ? (size_t)(colon - c.at) : c.len;
    if (kind_len >= sizeof arg->kind)
        return false;
    memset(arg, 0, sizeof *arg);
    memcpy(arg->kind, c.at, kind_len);
    struct column value = {c.at + kind_len + (colon != NULL), c.len - kind_len - (colon != NULL)};
    if (strcmp(arg->kind, "fill") == 0)
        arg->fill = strtoul(value.at, NULL, 10);
    else if (arg->kind[0] == 's' || arg->kind[0] == 'b' || arg->kind[0] == 'c')
        arg->len = read_text(value, arg->text, ROW_SHORT);
    else if (value.at[0] == '-')
        arg->number = (uint64_t)strtoll(value.at, NULL, 0);
    else
        arg->number = strtoull(value.at, NULL, 0);
    if (arg->kind[0] == 'c')
        arg->number = arg->text[0];
    return true;
}

static bool read_args(struct column c, struct row *row)
{
    row->arg_count = 0;
    row->no_args = is(c, "none");
    if (row->no_args || is(c, "-"))
        return true;
    for (size_t at = 0; at <= c.len && row->arg_count < ROW_ARGS;) {
        size_t end = at;
        while (end < c.len && c.at[end] != '|')
            end++;
        if (!read_arg((struct column){c.at + at, end - at}, &row->args[row->arg_count++]))
            return false;
        at = end + 1;
    }
    return true;
}

static int read_error(struct column c)
{
    static const struct {
        const char *name;
        int code;
    } errors[] = {
#define ROW_ERROR(name, value, text) {#name, value},
        MSGTAB_ERRORS(ROW_ERROR)
#undef ROW_ERROR
    };
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (is(c, errors[i].name + strlen("MSGTAB_E_")))
            return errors[i].code;
    return 1;
}

bool row_read(struct row *row, const char *line)
{
    struct column name = next_column(&line);
    if (name.len == 0 || name.len >= sizeof row->name)
        return false;
    memcpy(row->name, name.at, name.len);
    row->name[name.len] = '\0';
    row->flags = (unsigned)strtoul(next_column(&line).at, NULL, 16);
    row->text_len = read_text(next_column(&line), row->text, ROW_TEXT);
    if (!read_args(next_column(&line), row))
        return false;
    struct column result = next_column(&line);
    bool error = result.len > 1 && result.at[0] == '!' && result.at[1] >= 'A' &&
                 result.at[1] <= 'Z' && !memchr(result.at, '\\', result.len) && result.len > 2;
    row->error = error ? read_error((struct column){result.at + 1, result.len - 1}) : 0;
    row->result_len = read_text(result, row->result, ROW_TEXT);
    struct column evidence = next_column(&line);
    row->other_pointers = is(evidence, sizeof(void *) == 8 ? "rule32" : "rule64");
    struct column wine = next_column(&line);
    row->wine_differs = !is(wine, "-");
    row->wine_crashes = wine.len >= 5 && memcmp(wine.at, "crash", 5) == 0;
    return row->error <= 0;
}

bool row_utf8(char *out, const msgtab_char16 *text, size_t len)
{
    for (size_t pos = 0; pos < len;) {
        uint32_t c = utf16_decode((const uint16_t *)text, len, &pos);
        if (c == UTF_INVALID)
            return false;
        out += utf8_encode(out, c);
    }
    *out = '\0';
    return true;
}
