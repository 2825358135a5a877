/* The catalogue's texts by code: the message, the guidance, the advice. */
#include "ids.h"

#include <sessmsg/codes.h>
#include <sessmsg/sessmsg.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

/* The catalogue has a text for every code and every advice. */
#define FACT_advice(text, prefix, symbol, ...) \
    _Static_assert(prefix##GUIDE_##symbol == (ID_GUIDANCE | ((text)&0xFFFF)), #symbol);
#include <sessmsg/facts.inc>

_Static_assert(SESSMSG_DO_WAIT == ID_ADVICE + SESSMSG_ADVICE_WAIT &&
                   SESSMSG_DO_ASK_USER == ID_ADVICE + SESSMSG_ADVICE_ASK_USER &&
                   SESSMSG_DO_RIGHTS == ID_ADVICE + SESSMSG_ADVICE_RIGHTS &&
                   SESSMSG_DO_OTHER_NAME == ID_ADVICE + SESSMSG_ADVICE_OTHER_NAME &&
                   SESSMSG_DO_FIX_CALL == ID_ADVICE + SESSMSG_ADVICE_FIX_CALL &&
                   SESSMSG_DO_LICENCE == ID_ADVICE + SESSMSG_ADVICE_LICENCE &&
                   SESSMSG_DO_CREDENTIALS == ID_ADVICE + SESSMSG_ADVICE_CREDENTIALS &&
                   SESSMSG_DO_ENVIRONMENT == ID_ADVICE + SESSMSG_ADVICE_ENVIRONMENT &&
                   SESSMSG_DO_DISCONNECT == ID_ADVICE + SESSMSG_ADVICE_DISCONNECT &&
                   SESSMSG_DO_NOTHING == ID_ADVICE + SESSMSG_ADVICE_NOTHING &&
                   SESSMSG_DO_CHECK_INPUT == ID_ADVICE + SESSMSG_ADVICE_CHECK_INPUT &&
                   SESSMSG_DO_LOG_ON == ID_ADVICE + SESSMSG_ADVICE_LOG_ON &&
                   SESSMSG_DO_LOG_ON_AGAIN == ID_ADVICE + SESSMSG_ADVICE_LOG_ON_AGAIN &&
                   SESSMSG_DO_OTHER_SESSION_NAME == ID_ADVICE + SESSMSG_ADVICE_OTHER_SESSION_NAME,
               "texts of the advice");

/* The caller's buffer, UTF-8 or UTF-16. */
struct output {
    char *narrow;
    msgtab_char16 *wide;
    size_t size;
    bool is_wide;
};

static struct output output8(char *buf, size_t size)
{
    return (struct output){.narrow = buf, .size = size};
}

static struct output output16(msgtab_char16 *buf, size_t size)
{
    return (struct output){.wide = buf, .size = size, .is_wide = true};
}

static bool has_room(const struct output *o)
{
    return o->size > 0 && (o->narrow || o->wide);
}

/* Stores ASCII, cut to the available room. */
static void put_ascii(const struct output *o, const char *text)
{
    size_t len = 0;
    if (!has_room(o))
        return;
    for (; len < o->size - 1 && text[len]; len++) {
        if (o->is_wide)
            o->wide[len] = (unsigned char)text[len];
        else
            o->narrow[len] = text[len];
    }
    if (o->is_wide)
        o->wide[len] = 0;
    else
        o->narrow[len] = 0;
}

/* Ends a failed call like msgtab_format. */
static ptrdiff_t fail(const struct output *o, ptrdiff_t code)
{
    put_ascii(o, "");
    return code;
}

static ptrdiff_t put_message(const struct output *o, const struct msgtab *t, uint32_t id,
                             uint16_t lang, unsigned flags, const struct msgtab_arg *args,
                             size_t count)
{
    return o->is_wide ? msgtab_format_w(o->wide, o->size, t, id, lang, flags, args, count)
                      : msgtab_format(o->narrow, o->size, t, id, lang, flags, args, count);
}

bool has_status_text(uint32_t status)
{
    switch (status) {
#define FACT_log(id, ...) case (id):
#include <sessmsg/facts.inc>
        return true;
    default: return false;
    }
}

bool has_administrator_text(uint32_t id)
{
    switch (id) {
#define FACT_guide(text, ...) case (text):
#include <sessmsg/facts.inc>
        return true;
    default: return false;
    }
}

static ptrdiff_t put_code(const struct output *o, const struct msgtab *t, uint32_t any,
                          uint16_t lang, const struct msgtab_arg *args, size_t count)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    ptrdiff_t result = MSGTAB_E_ID;
    if (info)
        result = put_message(o, t, has_status_text(any) ? any : info->id, lang, MSGTAB_TRIM, args,
                             count);
    if (result == MSGTAB_E_ID) {
        char text[sizeof "unknown code 4294967295 (0xFFFFFFFF)"];
        snprintf(text, sizeof text, "unknown code %" PRIu32 " (0x%08" PRIX32 ")", any, any);
        put_ascii(o, text);
    }
    return result;
}

/* The byte or UTF-16 unit of a text; 0 at its end. */
static uint32_t unit_at(const struct msgtab_text *text, size_t pos)
{
    if (pos >= text->len)
        return 0;
    return text->flags == MSGTAB_TEXT_UTF16 ? ((const uint16_t *)text->text)[pos]
                                            : ((const unsigned char *)text->text)[pos];
}

static bool ends_line(uint32_t unit)
{
    return unit == '\r' || unit == '\n' || unit == 0;
}

static size_t line_end(const struct msgtab_text *text, size_t pos)
{
    while (!ends_line(unit_at(text, pos)))
        pos++;
    return pos;
}

/* Where a line starts; false when the text has fewer. */
static bool find_line(const struct msgtab_text *text, int line, size_t *start)
{
    for (*start = 0; line > 0; line--) {
        size_t end = line_end(text, *start);
        if (unit_at(text, end) == 0)
            return false;
        *start = end + (unit_at(text, end) == '\r' && unit_at(text, end + 1) == '\n' ? 2 : 1);
    }
    return true;
}

/* Where the text ends, without its last line end. */
static size_t last_end(const struct msgtab_text *text, size_t start)
{
    size_t end = text->len;
    while (end > start && ends_line(unit_at(text, end - 1)))
        end--;
    return end;
}

/* Narrows a text to one of its sections, without the line end: to a line, and the last section to
   all lines from there. False when it has fewer. */
static bool cut_section(struct msgtab_text *text, enum sessmsg_section section)
{
    size_t start;
    if (!find_line(text, (int)section, &start))
        return false;
    bool is_last = section + 1 == SESSMSG_SECTIONS;
    size_t end = is_last ? last_end(text, start) : line_end(text, start);
    size_t unit = text->flags == MSGTAB_TEXT_UTF16 ? sizeof(uint16_t) : 1;
    text->text = (const char *)text->text + start * unit;
    text->len = end - start;
    return true;
}

/* Formats a section of a message, as part of the text in the table: no copy, so no limit. */
static ptrdiff_t put_section(const struct output *o, struct msgtab_text text,
                             enum sessmsg_section section)
{
    if (text.flags == MSGTAB_TEXT_ANSI)
        return fail(o, MSGTAB_E_CODEPAGE);
    if (!cut_section(&text, section))
        return fail(o, MSGTAB_E_DAMAGED);
    const struct msgtab_request request = {.text = text};
    return o->is_wide ? msgtab_format_request_w(o->wide, o->size, &request, NULL)
                      : msgtab_format_request(o->narrow, o->size, &request, NULL);
}

static ptrdiff_t put_guidance(const struct output *o, const struct msgtab *t, uint32_t any,
                              uint16_t lang, enum sessmsg_section section)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    struct msgtab_text text;
    if ((unsigned)section > SESSMSG_WHOLE || (o->size > 0 && !has_room(o)))
        return fail(o, MSGTAB_E_ARGUMENT);
    if (!info || (section == SESSMSG_ADMINISTRATOR && !has_administrator_text(info->id)))
        return fail(o, MSGTAB_E_ID);
    uint32_t id = (uint32_t)ID_GUIDANCE | (info->code & 0xFFFF);
    if (section == SESSMSG_WHOLE)
        return put_message(o, t, id, lang, 0, NULL, 0);
    int code = msgtab_find(t, id, lang, &text);
    return code ? fail(o, code) : put_section(o, text, section);
}

static ptrdiff_t put_advice(const struct output *o, const struct msgtab *t,
                            enum sessmsg_advice_kind advice, uint16_t lang)
{
    if ((unsigned)advice - 1 >= SESSMSG_ADVICE_LAST)
        return fail(o, MSGTAB_E_ARGUMENT);
    return put_message(o, t, ID_ADVICE + (uint32_t)advice, lang, MSGTAB_TRIM, NULL, 0);
}

ptrdiff_t sessmsg_format(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                         uint16_t lang, const struct msgtab_arg *args, size_t count)
{
    struct output o = output8(buf, size);
    return put_code(&o, t, any, lang, args, count);
}

ptrdiff_t sessmsg_format_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t any,
                           uint16_t lang, const struct msgtab_arg *args, size_t count)
{
    struct output o = output16(buf, size);
    return put_code(&o, t, any, lang, args, count);
}

ptrdiff_t sessmsg_guidance(char *buf, size_t size, const struct msgtab *t, uint32_t any,
                           uint16_t lang, enum sessmsg_section section)
{
    struct output o = output8(buf, size);
    return put_guidance(&o, t, any, lang, section);
}

ptrdiff_t sessmsg_guidance_w(msgtab_char16 *buf, size_t size, const struct msgtab *t, uint32_t any,
                             uint16_t lang, enum sessmsg_section section)
{
    struct output o = output16(buf, size);
    return put_guidance(&o, t, any, lang, section);
}

ptrdiff_t sessmsg_advice_text(char *buf, size_t size, const struct msgtab *t,
                              enum sessmsg_advice_kind advice, uint16_t lang)
{
    struct output o = output8(buf, size);
    return put_advice(&o, t, advice, lang);
}

ptrdiff_t sessmsg_advice_text_w(msgtab_char16 *buf, size_t size, const struct msgtab *t,
                                enum sessmsg_advice_kind advice, uint16_t lang)
{
    struct output o = output16(buf, size);
    return put_advice(&o, t, advice, lang);
}
