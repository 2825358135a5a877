/* The table of codes, made from the facts in mc/sessmsg.mc, and the searches in it. */
#include "ids.h"

#include <sessmsg/codes.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

enum {
#define FACT_advice(text, ...) INDEX_##text,
#include <sessmsg/facts.inc>
    INFO_COUNT,
    INDEX_FIVE = INDEX_0x80070005
};

/* The index of a row. The facts are in order of ids: 5, whose id is its HRESULT, is first here. */
#define BEFORE_FIVE(index)          ((index) < INDEX_FIVE ? (index) + 1 : (index))
#define PLACE(index)                ((index) == INDEX_FIVE ? 0 : BEFORE_FIVE(index))
#define ROW(text)                   [PLACE(INDEX_##text)]
#define KIND(kind, ...)             SESSMSG_ADVICE_##kind
#define SECONDS(kind, seconds, ...) seconds

enum { FIVE = 0x80070005 & 0xFFFF, RPC_SERVER_UNAVAILABLE = 1722 };

/* Win32 codes are called ERROR_..., with one exception; all others have their whole name as their
   symbol. */
#define CODE(text) ((text) == 0x80070005 ? FIVE : (text))
#define NAME(text, symbol) \
    (CODE(text) > 0xFFFF || (text) == RPC_SERVER_UNAVAILABLE ? #symbol : "ERROR_" #symbol)
#define NAMES(...)                NAMES_OF(__VA_ARGS__, , , , )
#define NAMES_OF(a, b, c, d, ...) #a, #b, #c, #d
#define WORD(word)                #word

static const struct sessmsg_info infos[INFO_COUNT] = {
#define FACT_advice(text, prefix, symbol, ...)                                               \
    ROW(text).code = CODE(text), ROW(text).id = (text), ROW(text).name = NAME(text, symbol), \
    ROW(text).advice = KIND(__VA_ARGS__, 0), ROW(text).retry_seconds = SECONDS(__VA_ARGS__, 0, 0),
#define FACT_ntstatus(text, prefix, symbol, ...) ROW(text).ntstatus = {__VA_ARGS__},
#define FACT_status(text, prefix, symbol, ...)   ROW(text).status_names = {NAMES(__VA_ARGS__)},
#define FACT_mstsc(text, prefix, symbol, value)  ROW(text).mstsc = (value),
#define FACT_rdp(text, prefix, symbol, ...)      ROW(text).rdp = {__VA_ARGS__},
#define FACT_related(text, prefix, symbol, ...)  ROW(text).related = {__VA_ARGS__},
#define FACT_confused(text, prefix, symbol, ...) ROW(text).confused = {__VA_ARGS__},
#define FACT_confused_name(text, prefix, symbol, ...) \
    ROW(text).confused_names = {NAMES(__VA_ARGS__)},
#define FACT_misnamed(text, prefix, symbol, word)   ROW(text).misnamed = WORD(word),
#define FACT_inferred(text, prefix, symbol, number) ROW(text).inferred = (number),
#define FACT_inserts(text, prefix, symbol, ...)     ROW(text).inserts = {NAMES(__VA_ARGS__)},
#include <sessmsg/facts.inc>
};

const struct sessmsg_info *sessmsg_infos(size_t *count)
{
    if (count)
        *count = INFO_COUNT;
    return infos;
}

static const struct sessmsg_info *find_code(uint32_t code)
{
    size_t first = 0;
    for (size_t count = INFO_COUNT; count > 0;) {
        size_t half = count / 2;
        if (infos[first + half].code == code)
            return &infos[first + half];
        if (infos[first + half].code < code) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return NULL;
}

static bool holds(const uint32_t *list, size_t max, uint32_t value)
{
    for (size_t i = 0; i < max && list[i] != 0; i++) {
        if (list[i] == value)
            return true;
    }
    return false;
}

static const struct sessmsg_info *find_guidance(uint32_t any)
{
    for (size_t i = 0; i < INFO_COUNT; i++) {
        if (((infos[i].code ^ any) & 0xFFFF) == 0)
            return &infos[i];
    }
    return NULL;
}

static const struct sessmsg_info *find_other(uint32_t any)
{
    enum { NT_BIT = 0x10000000 }; /* turns an NTSTATUS into an HRESULT */
    for (size_t i = 0; i < INFO_COUNT; i++) {
        if (infos[i].code == any ||
            holds(infos[i].ntstatus, SESSMSG_NTSTATUS_MAX, any & ~(uint32_t)NT_BIT))
            return &infos[i];
    }
    return NULL;
}

const struct sessmsg_info *sessmsg_find(uint32_t any)
{
    enum {
        NUMBER = 0,
        HRESULT = 0x8007,
        NTSTATUS = 0xC007, /* NTSTATUS_FROM_WIN32 */
        NTSTATUS_HRESULT = 0xD007,
        GUIDANCE = ID_GUIDANCE >> 16
    };
    switch (any >> 16) {
    case NUMBER:
    case HRESULT:
    case NTSTATUS:
    case NTSTATUS_HRESULT: return find_code(any & 0xFFFF);
    case GUIDANCE: return find_guidance(any);
    default: return find_other(any);
    }
}

const struct sessmsg_info *sessmsg_find_rdp(uint32_t type)
{
    for (size_t i = 0; type != 0 && i < INFO_COUNT; i++) {
        if (holds(infos[i].rdp, SESSMSG_RDP_MAX, type))
            return &infos[i];
    }
    return NULL;
}

const struct sessmsg_info *sessmsg_find_mstsc(uint32_t reason)
{
    for (size_t i = 0; reason != 0 && i < INFO_COUNT; i++) {
        if (infos[i].mstsc == reason)
            return &infos[i];
    }
    return NULL;
}

uint32_t sessmsg_code_from(uint32_t any)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    return info ? info->code : 0;
}

const char *sessmsg_name(uint32_t any)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    return info ? info->name : NULL;
}

static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* The rest of name after a prefix in upper case, or NULL. */
static const char *rest_after(const char *name, const char *start)
{
    for (; *start; name++, start++) {
        if (upper(*name) != *start)
            return NULL;
    }
    return name;
}

static bool is_named(const char *name, const char *wanted)
{
    const char *rest = rest_after(name, wanted);
    return rest && !*rest;
}

static uint32_t find_status(const struct sessmsg_info *info, const char *name)
{
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX && info->ntstatus[i]; i++) {
        if (is_named(name, info->status_names[i]))
            return info->ntstatus[i];
    }
    return 0;
}

const struct sessmsg_info *sessmsg_find_name(const char *name, uint32_t *status)
{
    static const char prefix[] = "ERROR_";
    const char *error = name ? rest_after(name, prefix) : NULL;
    const char *symbol = name ? rest_after(name, "SESSMSG_") : NULL;
    const char *base = error ? error : symbol ? symbol : name;
    uint32_t found = 0;
    const struct sessmsg_info *info = NULL;
    for (size_t i = 0; name && !info && i < INFO_COUNT; i++) {
        const char *rest = rest_after(infos[i].name, prefix);
        found = find_status(&infos[i], name);
        if (found || is_named(base, rest ? rest : infos[i].name))
            info = &infos[i];
    }
    if (status)
        *status = found;
    return info;
}

uint32_t sessmsg_code_from_name(const char *name)
{
    const struct sessmsg_info *info = sessmsg_find_name(name, NULL);
    return info ? info->code : 0;
}

int sessmsg_label(char *buf, size_t size, const struct sessmsg_info *info)
{
    if (info->code <= 0xFFFF)
        return snprintf(buf, size, "%" PRIu32, info->code);
    if (info->mstsc)
        return snprintf(buf, size, "mstsc:0x%" PRIX32, info->mstsc);
    if (info->rdp[0])
        return snprintf(buf, size, "rdp:-%" PRIu32, 0 - info->rdp[0]);
    return snprintf(buf, size, "0x%08" PRIX32, info->code);
}

enum sessmsg_advice_kind sessmsg_advice(uint32_t any, uint32_t *retry_seconds)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    if (retry_seconds)
        *retry_seconds = info ? info->retry_seconds : 0;
    return info ? info->advice : SESSMSG_ADVICE_NONE;
}
