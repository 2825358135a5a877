/* The two sinks. What does not fit is only counted. */
#include "sink.h"

#include "scan.h"
#include "utf.h"

#include <msgtab/msgtab.h>

#include <string.h>

static void open_sink(struct sink *s, size_t size, bool notes)
{
    s->narrow = NULL;
    s->wide = NULL;
    s->room = size ? size - 1 : 0;
    s->len = s->end = s->blanks = 0;
    s->is_wide = s->is_cut = s->overflow = false;
    s->notes = notes;
    s->last[0] = s->last[1] = 0;
    s->lead = 0;
}

void sink_open8(struct sink *s, char *buf, size_t size, bool notes)
{
    open_sink(s, size, notes);
    s->narrow = buf;
}

void sink_open16(struct sink *s, uint16_t *buf, size_t size, bool notes)
{
    open_sink(s, size, notes);
    s->wide = buf;
    s->is_wide = true;
}

/* The units of the buffer that the next text may fill; 0 once an earlier one did not fit. */
static size_t room_left(const struct sink *s)
{
    return s->is_cut ? 0 : s->room - s->len;
}

/* Counts n more units. */
static void grow(struct sink *s, size_t n)
{
    if (n > (size_t)PTRDIFF_MAX - s->len)
        s->overflow = true;
    else
        s->len += n;
}

/* Called before counting the unit next, the first one that does not fit. From now on nothing is
   stored, and the last stored unit is removed when the two belong together. */
static void cut(struct sink *s, uint32_t next)
{
    if (s->is_cut)
        return;
    s->is_cut = true;
    s->end = s->len;
    if (s->end == 0)
        return;
    uint32_t before = s->is_wide ? s->wide[s->end - 1] : (unsigned char)s->narrow[s->end - 1];
    if ((before == '\r' && next == '\n') || (utf_is_lead(before) && utf_is_trail(next)))
        s->end--;
}

/* Appends bytes that are well-formed UTF-8. */
static void put8(struct sink *s, const char *text, size_t len)
{
    size_t fit = room_left(s);
    if (len == 0)
        return;
    if (fit < len)
        while (fit > 0 && ((unsigned char)text[fit] & 0xC0) == 0x80)
            fit--;
    else
        fit = len;
    if (fit > 0)
        memcpy(s->narrow + s->len, text, fit);
    grow(s, fit);
    if (fit < len) {
        cut(s, (unsigned char)text[fit]);
        grow(s, len - fit);
    }
}

static void put16(struct sink *s, const uint16_t *text, size_t len)
{
    size_t fit = room_left(s) < len ? room_left(s) : len;
    if (fit > 0)
        memcpy(s->wide + s->len, text, fit * sizeof *text);
    grow(s, fit);
    if (fit < len) {
        cut(s, text[fit]);
        grow(s, len - fit);
    }
}

/* Appends one unit to a UTF-8 sink: the slow path, for everything that is not ASCII. */
static void narrow_unit(struct sink *s, uint32_t unit)
{
    char bytes[4];
    uint32_t lead = s->lead;
    s->lead = 0;
    if (lead && utf_is_trail(unit)) {
        put8(s, bytes, utf8_encode(bytes, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00)));
        return;
    }
    if (lead)
        put8(s, bytes, utf8_encode(bytes, UTF_REPLACEMENT));
    if (utf_is_lead(unit))
        s->lead = unit;
    else
        put8(s, bytes, utf8_encode(bytes, utf_is_trail(unit) ? UTF_REPLACEMENT : unit));
}

static void flush_lead(struct sink *s)
{
    char bytes[4];
    if (s->lead)
        put8(s, bytes, utf8_encode(bytes, UTF_REPLACEMENT));
    s->lead = 0;
}

static size_t min(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Appends UTF-16 to a UTF-8 sink. */
static void narrow_text(struct sink *s, const uint16_t *text, size_t len)
{
    for (size_t pos = 0; pos < len; pos++) {
        size_t room = room_left(s);
        size_t run = 0;
        if (!s->lead && room > 0) {
            run = scan_narrow(s->narrow + s->len, room, text + pos, len - pos);
            s->len += run;
        } else if (!s->lead) {
            cut(s, text[pos]);
            run = scan_ascii16(text + pos, len - pos);
            grow(s, run);
        }
        pos += run;
        if (pos == len)
            return;
        narrow_unit(s, text[pos]);
    }
}

/* Appends UTF-8 to a UTF-16 sink; returns the same as sink_text8. */
static size_t widen_text(struct sink *s, const char *text, size_t len)
{
    for (size_t pos = 0; pos < len;) {
        size_t room = room_left(s);
        size_t run;
        if (room > 0) {
            run = scan_widen(s->wide + s->len, room, text + pos, len - pos);
            s->len += run;
        } else {
            cut(s, (unsigned char)text[pos]);
            run = scan_ascii8(text + pos, len - pos);
            grow(s, run);
        }
        pos += run;
        if (run > 0)
            continue;
        size_t next = pos;
        uint32_t c = utf8_decode(text, len, &next);
        if (c == UTF_INVALID)
            return pos;
        uint16_t units[2];
        put16(s, units, utf16_encode(units, c));
        pos = next;
    }
    return len;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t';
}

/* Records how the text ends. before and at are its last two units; the piece just appended has len
   units, of which `blanks` at the end are blank. */
static void note(struct sink *s, uint32_t before, uint32_t at, size_t len, size_t blanks)
{
    s->last[0] = len > 1 ? (uint16_t)before : s->last[1];
    s->last[1] = (uint16_t)at;
    s->blanks = blanks == len ? s->blanks + blanks : blanks;
}

static void note8(struct sink *s, const char *text, size_t len)
{
    size_t blanks = 0;
    if (!s->notes || len == 0)
        return;
    while (blanks < len && is_blank((unsigned char)text[len - 1 - blanks]))
        blanks++;
    note(s, len > 1 ? (unsigned char)text[len - 2] : 0, (unsigned char)text[len - 1], len, blanks);
}

static void note16(struct sink *s, const uint16_t *text, size_t len)
{
    size_t blanks = 0;
    if (!s->notes || len == 0)
        return;
    while (blanks < len && is_blank(text[len - 1 - blanks]))
        blanks++;
    note(s, len > 1 ? text[len - 2] : 0, text[len - 1], len, blanks);
}

/* Appends UTF-8 to a UTF-8 sink; returns the same as sink_text8. */
static size_t copy_text(struct sink *s, const char *text, size_t len)
{
    size_t room = room_left(s);
    size_t run = room > 0 ? scan_copy8(s->narrow + s->len, room, text, len) : 0;
    s->len += run;
    if (run == len)
        return len;
    size_t rest = utf8_check(text + run, len - run);
    put8(s, text + run, rest);
    return run + rest;
}

size_t sink_text8(struct sink *s, const char *text, size_t len)
{
    if (len == 0)
        return 0;
    if (s->lead)
        flush_lead(s);
    size_t done = s->is_wide ? widen_text(s, text, len) : copy_text(s, text, len);
    note8(s, text, len);
    return done;
}

void sink_text16(struct sink *s, const uint16_t *text, size_t len)
{
    if (len == 0)
        return;
    if (s->is_wide)
        put16(s, text, len);
    else
        narrow_text(s, text, len);
    note16(s, text, len);
}

void sink_fill(struct sink *s, char c, size_t count)
{
    if (count == 0)
        return;
    flush_lead(s);
    size_t fit = min(room_left(s), count);
    if (!s->is_wide && fit > 0)
        memset(s->narrow + s->len, c, fit);
    for (size_t i = 0; s->is_wide && i < fit; i++)
        s->wide[s->len + i] = (unsigned char)c;
    grow(s, fit);
    if (fit < count) {
        cut(s, (unsigned char)c);
        grow(s, count - fit);
    }
    note(s, (unsigned char)c, (unsigned char)c, count, is_blank((unsigned char)c) ? count : 0);
}

void sink_char(struct sink *s, char c)
{
    sink_text8(s, &c, 1);
}

void sink_newline(struct sink *s)
{
    if (s->notes || s->lead || room_left(s) < 2) {
        sink_text8(s, "\r\n", 2);
        return;
    }
    if (s->is_wide) {
        s->wide[s->len++] = '\r';
        s->wide[s->len++] = '\n';
    } else {
        s->narrow[s->len++] = '\r';
        s->narrow[s->len++] = '\n';
    }
}

void sink_rewind(struct sink *s, size_t len)
{
    s->len = len;
    s->is_cut = s->is_cut && s->end < len;
    s->lead = 0;
}

ptrdiff_t sink_close(struct sink *s, size_t size, bool trim)
{
    flush_lead(s);
    if (s->overflow)
        return MSGTAB_E_LENGTH;
    if (trim && s->len > 0 && (s->last[1] == '\n' || s->last[1] == '\r')) {
        bool two = s->last[1] == '\n' && s->last[0] == '\r';
        sink_rewind(s, s->len - (two ? 2 : 1));
    }
    size_t end = s->is_cut ? s->end : s->len;
    if (size > 0 && s->is_wide)
        s->wide[end] = 0;
    else if (size > 0)
        s->narrow[end] = 0;
    return (ptrdiff_t)s->len;
}
