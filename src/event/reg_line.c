/* Lines and values of .reg files: UTF-16 or UTF-8, bytes in hexadecimal, continued lines. */
#include "reg_line.h"

#include "bytes.h"
#include "event_key.h"
#include "utf.h"

#include <string.h>

#include <msgtab/event.h>

enum { LONGEST = 5 }; /* bytes of a character in UTF-8 and of the NUL */

/* The next character, 0 at the end, or UTF_INVALID. */
static uint32_t next_char(struct reg_file *f)
{
    if (f->pos == f->size)
        return 0;
    if (!f->wide)
        return utf8_decode((const char *)f->data, f->size, &f->pos);
    uint16_t units[2];
    size_t count = 0, used = 0;
    for (; count < 2 && bytes_within(f->size, f->pos + count * 2, 2); count++)
        units[count] = load16_le(f->data + f->pos + count * 2);
    uint32_t c = count > 0 ? utf16_decode(units, count, &used) : UTF_INVALID;
    f->pos += used > 0 ? used * 2 : f->size - f->pos;
    return c;
}

static size_t blanks(const char *text)
{
    return strspn(text, " \t");
}

/* Whether nothing but a comment follows. */
static bool is_end(const char *text)
{
    text += blanks(text);
    return !*text || *text == ';';
}

/* Copies characters as long as they are ASCII without control characters, at most max. Nearly all
   of a file is, so it is copied without a look at the form of each character. */
static size_t copy_plain(struct reg_file *f, char *out, size_t max)
{
    const size_t width = f->wide ? 2 : 1, left = (f->size - f->pos) / width;
    const unsigned char *at = f->data + f->pos;
    size_t n = 0;
    max = max < left ? max : left;
    if (f->wide)
        for (; n < max && at[2 * n] >= ' ' && at[2 * n] < 0x80 && at[2 * n + 1] == 0; n++)
            out[n] = (char)at[2 * n];
    else
        for (; n < max && at[n] >= ' ' && at[n] < 0x80; n++)
            out[n] = (char)at[n];
    f->pos += n * width;
    return n;
}

/* Reads a line of the file after the *len bytes already read. Leading blanks are ignored, and a
   comment is empty, as is what is between CR and LF. Returns 0 or an error. */
static int append_line(struct reg_file *f, char *line, size_t room, size_t *len)
{
    const size_t from = *len;
    bool is_remark = false;
    for (;;) {
        if (*len > from && room >= *len + LONGEST)
            *len += copy_plain(f, line + *len, room - LONGEST - *len);
        uint32_t c = next_char(f);
        if (c == UTF_INVALID)
            return MSGTAB_E_REG_FILE;
        if (room < *len + LONGEST)
            return MSGTAB_E_LENGTH;
        if (c == 0 || c == '\n' || c == '\r')
            break;
        bool is_first = *len == from;
        is_remark = is_remark || (is_first && c == ';');
        if (!is_remark && !(is_first && (c == ' ' || c == '\t')))
            *len += utf8_encode(line + *len, c);
    }
    line[*len] = '\0';
    return 0;
}

/* Where the data of "name"=hex... or @=hex... begins, the only kind that continues on other lines;
   or NULL. */
static const char *hex_data(const char *line)
{
    if (*line != '"' && *line != '@')
        return NULL;
    if (*line++ == '"') {
        for (; *line && *line != '"'; line++)
            line += *line == '\\' && line[1];
        line += *line == '"';
    }
    line += blanks(line);
    line += *line == '=';
    line += blanks(line);
    return strncmp(line, "hex", 3) == 0 ? line : NULL;
}

/* Removes the backslash at the end of a continued line, and what follows it. */
static bool take_continuation(const char *line, size_t from, size_t *len)
{
    const char *mark = strchr(line + from, '\\');
    if (!mark || !is_end(mark + 1))
        return false;
    size_t end = (size_t)(mark - line);
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        end--;
    if (end == 0 || (line[end - 1] != ',' && line[end - 1] != ':'))
        return false;
    *len = end;
    return true;
}

int reg_read_line(struct reg_file *f)
{
    char *line = f->buf + f->used;
    size_t room = f->room - f->used, len = 0;
    int code = append_line(f, line, room, &len);
    const char *hex = code ? NULL : hex_data(line);
    bool goes_on = hex && take_continuation(line, (size_t)(hex - line), &len);
    while (goes_on && f->pos < f->size) {
        size_t from = len;
        code = append_line(f, line, room, &len);
        goes_on = code == 0 && (len == from || take_continuation(line, from, &len));
    }
    if (code)
        return code;
    line[len] = '\0';
    return len > 0 || f->pos < f->size;
}

int reg_start(struct reg_file *f)
{
    static const char header[] = "Windows Registry Editor Version 5.00";
    f->pos = f->used = 0;
    if (f->size < sizeof header - 1)
        return MSGTAB_E_REG_FILE;
    f->wide = load16_le(f->data) == 0xFEFF;
    if (f->wide)
        f->pos = 2;
    else if (memcmp(f->data, "\xEF\xBB\xBF", 3) == 0)
        f->pos = 3;
    int code = reg_read_line(f);
    if (code <= 0 || strcmp(f->buf, header) != 0)
        return code == MSGTAB_E_LENGTH ? code : MSGTAB_E_REG_FILE;
    return 0;
}

/* Removes the quotes and escapes of a string at text; returns what follows it, or NULL. */
static char *unquote(char *text)
{
    char *out = text;
    for (const char *p = text + 1; *p; p++) {
        if (*p == '"') {
            char *rest = text + (p + 1 - text);
            *out = '\0';
            return rest;
        }
        if (*p == '\\' && p[1])
            p++;
        *out++ = *p;
    }
    return NULL;
}

char *reg_read_key(char *line, bool *is_deleted)
{
    static const char machine[] = "HKEY_LOCAL_MACHINE\\";
    char *end = strrchr(line, ']');
    *is_deleted = line[1] == '-';
    char *path = line + 1 + *is_deleted;
    if (!end || end < path)
        return NULL;
    *end = '\0';
    bool other_root =
        ascii_same(path, "HKEY_", 5) && !ascii_same(path, machine, sizeof machine - 1);
    return other_root ? NULL : path;
}

void reg_keep(struct reg_file *f, const char *text)
{
    f->used = (size_t)(text - f->buf) + strlen(text) + 1;
}

char *reg_read_name(char *line)
{
    const bool is_default = *line == '@';
    char *rest = is_default ? line + 1 : *line == '"' ? unquote(line) : NULL;
    if (!rest)
        return NULL;
    rest += blanks(rest);
    if (*rest++ != '=')
        return NULL;
    if (is_default)
        *line = '\0';
    return rest + blanks(rest);
}

static int hex_digit(char c)
{
    char lower = ascii_fold(c);
    return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Reads hexadecimal digits after blanks, at most max; false when there are none. */
static bool read_hex(const char **text, size_t max, uint32_t *out)
{
    size_t digits = 0;
    *out = 0;
    *text += blanks(*text);
    for (; digits < max && hex_digit(**text) >= 0; digits++)
        *out = *out << 4 | (uint32_t)hex_digit(*(*text)++);
    return digits > 0;
}

/* The UTF-16 unit from two bytes, "3a,00" or "3a,00,"; false at the end. */
static bool read_unit(const char **text, uint16_t *out)
{
    uint32_t low, high;
    if (!read_hex(text, 2, &low) || *(*text)++ != ',' || !read_hex(text, 2, &high))
        return false;
    *text += **text == ',';
    *out = (uint16_t)(high << 8 | low);
    return true;
}

/* Whether no bytes are left, or only one: a text may lack the second byte of its NUL. */
static bool is_last_byte(const char *text)
{
    uint32_t byte;
    if (read_hex(&text, 2, &byte))
        text += *text == ',';
    return is_end(text);
}

/* Turns "43,00,3a,00,..." into the text of these bytes; a text is shorter than its digits. */
static bool unhex(char *text)
{
    const char *p = text;
    uint16_t units[2];
    size_t count = 0;
    for (;;) {
        const char *start = p;
        size_t used = 0;
        if (!read_unit(&p, &units[count])) {
            if (!is_last_byte(start))
                return false;
            break;
        }
        if (units[count] == 0)
            break;
        count++;
        if (count == 1 && utf_is_lead(units[0]))
            continue;
        uint32_t c = utf16_decode(units, count, &used);
        if (c == UTF_INVALID || used < count)
            return false;
        text += utf8_encode(text, c);
        count = 0;
    }
    *text = '\0';
    return count == 0;
}

char *reg_read_text(char *data)
{
    if (*data == '"') {
        const char *rest = unquote(data);
        return rest && is_end(rest) ? data : NULL;
    }
    if (strncmp(data, "hex(2):", 7) != 0 && strncmp(data, "hex(1):", 7) != 0)
        return NULL;
    return unhex(data + 7) ? data + 7 : NULL;
}

bool reg_is_deletion(const char *data)
{
    return *data == '-' && is_end(data + 1);
}

bool reg_read_dword(const char *data, uint32_t *out)
{
    const char *digits = data + 6;
    uint32_t number;
    if (strncmp(data, "dword:", 6) != 0 || !read_hex(&digits, 8, &number) || !is_end(digits))
        return false;
    *out = number;
    return true;
}
