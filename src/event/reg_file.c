/* A source from an exported registry: "Windows Registry Editor Version 5.00", as regedit, reg,
   wine and hivexregedit write it. Lines are decoded into the caller's buffer, where what is wanted
   of them stays. */
#include "bytes.h"
#include "event_key.h"
#include "utf.h"

#include <msgtab/event.h>

#include <string.h>

struct reg_file {
    const unsigned char *data;
    size_t size, pos;
    bool wide;
    char *buf; /* what is kept, then the line that is read */
    size_t used, room;
};

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

/* Reads a line with those that continue it, as a string behind what is kept. Returns 1, 0 at the
   end, or an error. */
static int read_line(struct reg_file *f)
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

/* The two names behind the key of the event log in "[...\EventLog\log\name]"; cuts the line. */
static bool read_section(char *line, char **log, char **name)
{
    static const char key[] = "\\Services\\EventLog\\";
    char *end = strrchr(line, ']');
    if (line[0] != '[' || line[1] == '-' || !end)
        return false;
    *end = '\0';
    for (char *p = line; *p; p++) {
        if (!ascii_same(p, key, sizeof key - 1))
            continue;
        *log = p + sizeof key - 1;
        *name = strchr(*log, '\\');
        if (!*name || strchr(*name + 1, '\\'))
            return false;
        *(*name)++ = '\0';
        return true;
    }
    return false;
}

/* Removes the quotes and escapes of a string at text; returns what stands behind it, or NULL. */
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

/* Turns "43,00,3a,00,..." into the text that these bytes are; a text is shorter than its digits. */
static bool unhex(char *text)
{
    const char *p = text;
    uint32_t low, high, lead = 0;
    while (read_hex(&p, 2, &low) && *p == ',' && (p++, read_hex(&p, 2, &high))) {
        uint32_t unit = high << 8 | low;
        if (*p == ',')
            p++;
        if (unit == 0)
            break;
        if (utf_is_lead(unit)) {
            lead = unit;
            continue;
        }
        if ((lead != 0) != utf_is_trail(unit))
            return false;
        text +=
            utf8_encode(text, lead ? 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00) : unit);
        lead = 0;
    }
    *text = '\0';
    return true;
}

/* The text of a string value, in the place of what it is written as; NULL: it is none. */
static char *read_text(char *data)
{
    if (*data == '"')
        return unquote(data) ? data : NULL;
    if (strncmp(data, "hex(2):", 7) != 0 && strncmp(data, "hex(1):", 7) != 0)
        return NULL;
    return unhex(data + 7) ? data + 7 : NULL;
}

static bool read_dword(const char *data, uint32_t *out)
{
    const char *digits = data + 6;
    return strncmp(data, "dword:", 6) == 0 && read_hex(&digits, 8, out);
}

/* Keeps the bytes from the start of the line up to the end of text, which is in it. */
static void keep(struct reg_file *f, const char *text)
{
    f->used = (size_t)(text - f->buf) + strlen(text) + 1;
}

/* "name"=data of the source's section. */
static void take_value(struct reg_file *f, struct msgtab_event_source *s)
{
    char *line = f->buf + f->used;
    char *data = *line == '"' ? unquote(line) : NULL;
    const struct {
        const char *name;
        const char **text;
        uint32_t *number;
    } values[] = {{VALUE_MESSAGES, &s->message_file, NULL},
                  {VALUE_PARAMETERS, &s->parameter_file, NULL},
                  {VALUE_CATEGORIES, &s->category_file, NULL},
                  {VALUE_CATEGORY_COUNT, NULL, &s->category_count},
                  {VALUE_TYPES, NULL, &s->types}};
    if (!data || *data++ != '=')
        return;
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (!ascii_same(line, values[i].name, strlen(values[i].name) + 1))
            continue;
        char *text = values[i].text ? read_text(data) : NULL;
        if (text) {
            *values[i].text = text;
            keep(f, text);
        } else if (values[i].number) {
            read_dword(data, values[i].number);
        }
    }
}

static bool is_wanted(const char *log, const char *name, const char *found_log,
                      const char *found_name)
{
    return ascii_same(name, found_name, strlen(name) + 1) &&
           (!log || ascii_same(log, found_log, strlen(log) + 1));
}

/* Goes through the lines; the source's section may be there more than once. */
static int read_sections(struct reg_file *f, struct msgtab_event_source *s, const char *log,
                         const char *name)
{
    bool inside = false;
    int code;
    while ((code = read_line(f)) > 0) {
        char *line = f->buf + f->used;
        char *found_log, *found_name;
        if (*line == '[') {
            inside = read_section(line, &found_log, &found_name) &&
                     is_wanted(s->log ? s->log : log, name, found_log, found_name);
            if (inside && !s->log) {
                s->log = found_log;
                s->name = found_name;
                keep(f, found_name);
            }
        } else if (inside) {
            take_value(f, s);
        }
    }
    return code < 0 ? code : s->log ? 0 : MSGTAB_E_NO_SOURCE;
}

int msgtab_event_source_from_reg(struct msgtab_event_source *s, char *buf, size_t size,
                                 const void *file, size_t file_size, const char *log,
                                 const char *name)
{
    static const char header[] = "Windows Registry Editor Version 5.00";
    if (!s || !buf || !file || !name)
        return MSGTAB_E_ARGUMENT;
    *s = (struct msgtab_event_source){0};
    struct reg_file f = {.data = file, .size = file_size, .buf = buf, .room = size};
    if (f.size >= 2 && load16_le(f.data) == 0xFEFF) {
        f.wide = true;
        f.pos = 2;
    } else if (f.size >= 3 && memcmp(f.data, "\xEF\xBB\xBF", 3) == 0) {
        f.pos = 3;
    }
    int code = read_line(&f);
    if (code <= 0 || strcmp(buf, header) != 0)
        return code == MSGTAB_E_LENGTH ? code : MSGTAB_E_REG_FILE;
    return read_sections(&f, s, log, name);
}
