/* The table of codes, made from the facts in mc/sessmsg.mc, and the searches in it. */
#include "ids.h"

#include <sessmsg/codes.h>

#include <stdbool.h>

enum {
#define FACT_advice(text, ...) INDEX_##text,
#include <sessmsg/facts.inc>
    INFO_COUNT
};

/* The index of a row. The facts are in order of ids: 5, whose id is its HRESULT, is last there and
   first here. */
#define ROW(text)                   [(INDEX_##text + 1) % INFO_COUNT]
#define KIND(kind, ...)             SESSMSG_ADVICE_##kind
#define SECONDS(kind, seconds, ...) seconds

static const struct sessmsg_info infos[INFO_COUNT] = {
#define FACT_advice(text, prefix, symbol, ...)                                                \
    ROW(text).code = (text)&0xFFFF, ROW(text).id = (text), ROW(text).name = "ERROR_" #symbol, \
    ROW(text).advice = KIND(__VA_ARGS__, 0), ROW(text).retry_seconds = SECONDS(__VA_ARGS__, 0, 0),
#define FACT_ntstatus(text, prefix, symbol, ...) ROW(text).ntstatus = {__VA_ARGS__},
#define FACT_rdp(text, prefix, symbol, ...)      ROW(text).rdp = {__VA_ARGS__},
#define FACT_related(text, prefix, symbol, ...)  ROW(text).related = {__VA_ARGS__},
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

static const struct sessmsg_info *find_other(uint32_t any)
{
    enum { NT_BIT = 0x10000000 }; /* turns an NTSTATUS into an HRESULT */
    for (size_t i = 0; i < INFO_COUNT; i++) {
        if (holds(infos[i].rdp, SESSMSG_RDP_MAX, any) ||
            holds(infos[i].ntstatus, SESSMSG_NTSTATUS_MAX, any & ~(uint32_t)NT_BIT))
            return &infos[i];
    }
    return NULL;
}

const struct sessmsg_info *sessmsg_find(uint32_t any)
{
    enum {
        WIN32 = 0,
        HRESULT = 0x8007,
        NTSTATUS = 0xC007, /* NTSTATUS_FROM_WIN32 */
        NTSTATUS_HRESULT = 0xD007,
        GUIDANCE = ID_GUIDANCE >> 16
    };
    switch (any >> 16) {
    case WIN32:
    case HRESULT:
    case NTSTATUS:
    case NTSTATUS_HRESULT:
    case GUIDANCE: return find_code(any & 0xFFFF);
    default: return find_other(any);
    }
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

uint32_t sessmsg_code_from_name(const char *name)
{
    if (!name)
        return 0;
    const char *error = rest_after(name, "ERROR_");
    const char *symbol = rest_after(name, "SESSMSG_");
    name = error ? error : symbol ? symbol : name;
    for (size_t i = 0; i < INFO_COUNT; i++) {
        const char *rest = rest_after(name, infos[i].name + sizeof "ERROR_" - 1);
        if (rest && !*rest)
            return infos[i].code;
    }
    return 0;
}

enum sessmsg_advice_kind sessmsg_advice(uint32_t any, uint32_t *retry_seconds)
{
    const struct sessmsg_info *info = sessmsg_find(any);
    if (retry_seconds)
        *retry_seconds = info ? info->retry_seconds : 0;
    return info ? info->advice : SESSMSG_ADVICE_NONE;
}
