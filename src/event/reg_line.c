/* Lines and values of .reg files: UTF-16 or UTF-8, bytes in hexadecimal, lines that go on. */
#include "reg_line.h"

#include "bytes.h"
#include "event_key.h"
#include "utf.h"

#include <string.h>

#include <msgtab/event.h>

/* The next character, 0 at the end, UTF_INVALID. */
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

/* Takes back a backslash and the blanks behind it at the end of a line that goes on. */
static bool take_continuation(const char *line, size_t *len)
{
    size_t end = *len;
    while (end > 0 && line[end - 1] == ' ')
        end--;
    if (end < 2 || line[end - 1] != '\\' || line[end - 2] != ',')
        return false;
    *len = end - 1;
    return true;
}

int reg_read_line(struct reg_file *f)
{
    char *line = f->buf + f->used;
    size_t room = f->room - f->used, len = 0;
    bool start = false; /* of a line that continues another: its blanks do not count */
    for (;;) {
        uint32_t c = next_char(f);
        if (c == UTF_INVALID)
            return MSGTAB_E_REG_FILE;
        if (room < len + 5)
            return MSGTAB_E_LENGTH;
        if (c == '\n' && take_continuation(line, &len)) {
            start = true;
            continue;
        }
        if (c == 0 || c == '\n')
            break;
        if (c == '\r' || (start && (c == ' ' || c == '\t')))
            continue;
        start = false;
        len += utf8_encode(line + len, c);
    }
    line[len] = '\0';
    return len > 0 || f->pos < f->size;
}

int reg_start(struct reg_file *f)
{
    static const char header[] = "Windows Registry Editor Version 5.00";
    f->pos = f->used = 0;
    f->wide = f->size >= 2 && load16_le(f->data) == 0xFEFF;
    if (f->wide)
        f->pos = 2;
    else if (f->size >= 3 && memcmp(f->data, "\xEF\xBB\xBF", 3) == 0)
        f->pos = 3;
    int code = reg_read_line(f);
    if (code <= 0 || strcmp(f->buf, header) != 0)
        return code == MSGTAB_E_LENGTH ? code : MSGTAB_E_REG_FILE;
    return 0;
}

char *reg_unquote(char *text)
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

static int hex_digit(char c)
{
    char lower = ascii_fold(c);
    return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* Reads hexadecimal digits, at most max; false when there is none. */
static bool read_hex(const char **text, size_t max, uint32_t *out)
{
    size_t digits = 0;
    *out = 0;
    for (; digits < max && hex_digit(**text) >= 0; digits++)
        *out = *out << 4 | (uint32_t)hex_digit(*(*text)++);
    return digits > 0;
}

/* The UTF-16 unit of two bytes, "3a,00" or "3a,00,"; false at the end. */
static bool read_unit(const char **text, uint16_t *out)
{
    uint32_t low, high;
    if (!read_hex(text, 2, &low) || *(*text)++ != ',' || !read_hex(text, 2, &high))
        return false;
    *text += **text == ',';
    *out = (uint16_t)(high << 8 | low);
    return true;
}

/* Turns "43,00,3a,00,..." into the text that these bytes are; a text is shorter than its digits. */
static bool unhex(char *text)
{
    const char *p = text;
    uint16_t units[2];
    size_t count = 0;
    while (read_unit(&p, &units[count]) && units[count] != 0) {
        size_t used = 0;
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
    if (*data == '"')
        return reg_unquote(data) ? data : NULL;
    if (strncmp(data, "hex(2):", 7) != 0 && strncmp(data, "hex(1):", 7) != 0)
        return NULL;
    return unhex(data + 7) ? data + 7 : NULL;
}

bool reg_read_dword(const char *data, uint32_t *out)
{
    const char *digits = data + 6;
    return strncmp(data, "dword:", 6) == 0 && read_hex(&digits, 8, out);
}
