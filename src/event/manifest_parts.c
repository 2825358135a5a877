/* Times, addresses and texts of tables inside values. */
#include "manifest_value.h"

#include "ansi.h"
#include "utf.h"

#include <stdio.h>

static void put(struct sink *s, const char *text)
{
    sink_text8(s, text, strlen(text));
}

/* --- Times --- */

/* The date of a day counted from 1601-01-01, in the Gregorian calendar, whose years repeat after
   400; they are counted from March here, so that the leap day is the last. */
static void date_of(uint64_t days, unsigned *year, unsigned *month, unsigned *day)
{
    enum { ERA = 146097, CENTURY = 36524, FOUR = 1461, YEAR = 365, FROM_MARCH_1600 = 306 };
    days += FROM_MARCH_1600;
    const unsigned era = (unsigned)(days / ERA), in_era = (unsigned)(days % ERA);
    const unsigned years =
        (in_era - in_era / (FOUR - 1) + in_era / CENTURY - in_era / (ERA - 1)) / YEAR;
    const unsigned in_year = in_era - (YEAR * years + years / 4 - years / 100);
    const unsigned from_march = (5 * in_year + 2) / 153;
    *day = in_year - (153 * from_march + 2) / 5 + 1;
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = 1600 + era * 400 + years + (*month <= 2);
}

/* Where Event Viewer turns the reading direction to that of the date. */
#define MARK "\xE2\x80\x8E"

void value_put_time(struct sink *s, uint64_t filetime, bool has_marks)
{
    enum { TICKS = 10000000, DAY = 86400 };
    const uint64_t seconds = filetime / TICKS;
    const unsigned ticks = (unsigned)(filetime % TICKS), in_day = (unsigned)(seconds % DAY);
    const char *mark = has_marks ? MARK : "";
    char text[96];
    unsigned year, month, day;
    date_of(seconds / DAY, &year, &month, &day);
    snprintf(text, sizeof text, "%s%04u%s-%s%02u%s-%s%02uT%02u:%02u:%02u.%07uZ", mark, year, mark,
             mark, month, mark, mark, day, in_day / 3600, in_day / 60 % 60, in_day % 60, ticks);
    put(s, text);
}

static bool is_date(const struct source *text)
{
    static const char form[] = "0000-00-00T";
    for (size_t i = 0; form[i]; i++) {
        const uint32_t unit = source_unit(text, i);
        if (form[i] == '0' ? unit < '0' || unit > '9' : unit != (unsigned char)form[i])
            return false;
    }
    return true;
}

size_t value_put_date(struct sink *s, const struct source *text)
{
    enum { DATE = 10 };
    if (!is_date(text))
        return 0;
    put(s, MARK);
    for (size_t i = 0; i < DATE; i++) {
        const char c = (char)source_unit(text, i);
        put(s, c == '-' ? MARK "-" MARK : (const char[]){c, '\0'});
    }
    return DATE;
}

/* --- Addresses --- */

enum { ADDRESS_MAX = 128 };

static unsigned digit_of(uint32_t unit)
{
    if (unit >= '0' && unit <= '9')
        return unit - '0';
    const uint32_t letter = unit | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 16;
}

/* Reads bytes in hexadecimal; returns how many, 0 when there are none or too many. */
static size_t read_hex(const struct source *hex, unsigned char out[ADDRESS_MAX])
{
    size_t at = source_unit(hex, 0) == '0' && source_unit(hex, 1) == 'x' ? 2 : 0, count = 0;
    for (; source_unit(hex, at) != 0; at += 2) {
        const unsigned high = digit_of(source_unit(hex, at));
        const unsigned low = high < 16 ? digit_of(source_unit(hex, at + 1)) : 16;
        if (low == 16 || count == ADDRESS_MAX)
            return 0;
        out[count++] = (unsigned char)(high << 4 | low);
    }
    return count;
}

static unsigned group_at(const unsigned char *bytes, size_t i)
{
    return (unsigned)bytes[2 * i] << 8 | bytes[2 * i + 1];
}

/* The longest run of two or more groups that are 0, the first of several (RFC 5952). */
static unsigned zeros(const unsigned char *bytes, unsigned *first)
{
    unsigned best = 1;
    *first = 8;
    for (unsigned i = 0; i < 8; i++) {
        unsigned len = 0;
        while (i + len < 8 && group_at(bytes, i + len) == 0)
            len++;
        if (len > best) {
            best = len;
            *first = i;
        }
    }
    return best;
}

static void put_ipv6(struct sink *s, const unsigned char *bytes)
{
    unsigned first;
    const unsigned len = zeros(bytes, &first);
    char text[8];
    for (unsigned i = 0; i < 8; i++) {
        if (i == first) {
            put(s, "::");
            i += len - 1;
            continue;
        }
        snprintf(text, sizeof text, "%s%x", i == 0 || i == first + len ? "" : ":",
                 group_at(bytes, i));
        put(s, text);
    }
}

/* A family, a port and an address: sockaddr_in or sockaddr_in6. */
static bool put_socket(struct sink *s, const unsigned char *bytes, size_t count)
{
    enum { INET = 2, INET6 = 23, INET_SIZE = 8, INET6_SIZE = 24 };
    char text[40];
    const unsigned family = count >= 2 ? load16_le(bytes) : 0;
    if (family == INET && count >= INET_SIZE) {
        snprintf(text, sizeof text, "%u.%u.%u.%u:%u", bytes[4], bytes[5], bytes[6], bytes[7],
                 group_at(bytes, 1));
        put(s, text);
        return true;
    }
    if (family != INET6 || count < INET6_SIZE)
        return false;
    put(s, "[");
    put_ipv6(s, bytes + 8);
    snprintf(text, sizeof text, "]:%u", group_at(bytes, 1));
    put(s, text);
    return true;
}

bool value_put_address(struct sink *s, const struct source *hex, bool is_socket)
{
    unsigned char bytes[ADDRESS_MAX];
    const size_t count = read_hex(hex, bytes);
    if (is_socket)
        return put_socket(s, bytes, count);
    if (count != 16)
        return false;
    put_ipv6(s, bytes);
    return true;
}

/* --- Texts --- */

static bool is_line_end(uint32_t unit)
{
    return unit == '\r' || unit == '\n';
}

bool value_put_text(struct sink *s, const struct msgtab_text *text)
{
    size_t len = text->len;
    if (text->flags == MSGTAB_TEXT_UTF16) {
        const uint16_t *units = text->text;
        while (len > 0 && is_line_end(units[len - 1]))
            len--;
        sink_text16(s, units, len);
        return true;
    }
    bool ascii = true;
    const char *bytes = text->text;
    if (text->flags == MSGTAB_TEXT_ANSI)
        len = ansi_length(text, &ascii);
    while (len > 0 && is_line_end((unsigned char)bytes[len - 1]))
        len--;
    if (ascii && utf8_check(bytes, len) < len)
        return false;
    if (ascii) {
        sink_text8(s, bytes, len);
        return true;
    }
    uint16_t *units;
    if (ansi_decode(text->lang, bytes, len, &units, &len) != 0)
        return false;
    sink_text16(s, units, len);
    ansi_free(units);
    return true;
}
