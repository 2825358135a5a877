/* Codes as people write them: all kinds of numbers, including signed ones, and names. */
#include "code.h"

#include "opt.h"
#include "say.h"
#include "suggest.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static bool is_hex(const char *word, size_t len)
{
    return len > 0 && strspn(word, "0123456789ABCDEFabcdef") >= len;
}

/* Hexadecimal as debuggers and logs write it, without 0x: 1B96h, c000006d. */
static bool bare_hex(const char *word, uint32_t *any)
{
    char with_prefix[sizeof "0x12345678"] = "0x";
    enum { DIGITS = 8 };
    size_t len = strlen(word);
    bool marked = len > 1 && (word[len - 1] == 'h' || word[len - 1] == 'H');
    size_t digits = marked ? len - 1 : len;
    if (digits > DIGITS || !is_hex(word, digits) || (!marked && digits != DIGITS))
        return false;
    memcpy(with_prefix + 2, word, digits);
    with_prefix[2 + digits] = 0;
    return opt_number(with_prefix, UINT32_MAX, any);
}

static bool number_from(const char *word, uint32_t *any)
{
    if (*word != '-')
        return opt_number(word, UINT32_MAX, any);
    if (!opt_number(word + 1, (uint32_t)INT32_MAX + 1, any))
        return false;
    *any = 0 - *any;
    return true;
}

static void say_unknown_name(const struct opt_command *command, const char *word)
{
    size_t count;
    char shown[SHOWN_SIZE];
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    struct suggestion near = suggest_start(slice_of(word));
    for (size_t i = 0; i < count; i++) {
        suggest_try(&near, slice_of(infos[i].name));
        if (strncmp(infos[i].name, "ERROR_", strlen("ERROR_")) == 0)
            suggest_try(&near, slice_of(infos[i].name + strlen("ERROR_")));
        for (size_t n = 0; n < SESSMSG_NTSTATUS_MAX && infos[i].ntstatus[n]; n++)
            suggest_try(&near, slice_of(infos[i].status_names[n]));
    }
    opt_suggest(command, &near);
    show_word(shown, slice_of(word));
    say_error("sessmsg: unknown code %s%s\n", shown, suggest_text(&near));
}

static void say_unknown_number(uint32_t any)
{
    say_error("sessmsg: unknown code %" PRIu32 " (0x%08" PRIX32 ")", any, any);
    if (sessmsg_find_rdp(any))
        say_error("; as an RDP logon notification it is 'rdp:-%" PRIu32 "'", 0 - any);
    say_error("\n");
}

/* Numbers that are no errors of Windows begin with a word that says what they are. */
static const char *rest_after(const char *word, const char *prefix)
{
    for (; *prefix; word++, prefix++) {
        if (*word != *prefix && *word != *prefix - 'a' + 'A')
            return NULL;
    }
    return *word == ':' ? word + 1 : NULL;
}

static const struct sessmsg_info *find_prefixed(const char *word, uint32_t *any)
{
    const char *rdp = rest_after(word, "rdp");
    const char *mstsc = rest_after(word, "mstsc");
    if ((!rdp && !mstsc) || !number_from(rdp ? rdp : mstsc, any))
        return NULL;
    return rdp ? sessmsg_find_rdp(*any) : sessmsg_find_mstsc(*any);
}

/* The NTSTATUS that any is one of, also as an HRESULT, or the number that is inferred to be this
   code; 0: it is neither. */
static uint32_t status_from(const struct sessmsg_info *info, uint32_t any)
{
    enum { NT_BIT = 0x10000000 };
    if (any == info->inferred)
        return any;
    for (size_t i = 0; i < SESSMSG_NTSTATUS_MAX && any > 0xFFFF; i++) {
        if (info->ntstatus[i] == (any & ~(uint32_t)NT_BIT))
            return info->ntstatus[i];
    }
    return 0;
}

const struct sessmsg_info *code_find(const struct opt_command *command, const char *word,
                                     uint32_t *status)
{
    uint32_t any = 0, hex, named = 0;
    bool is_number = number_from(word, &any);
    const struct sessmsg_info *info = find_prefixed(word, &any);
    if (!info && is_number)
        info = sessmsg_find(any);
    if (!info && bare_hex(word, &hex) && (sessmsg_find(hex) || !is_number)) {
        any = hex;
        is_number = true;
        info = sessmsg_find(any);
    }
    if (!info && !is_number)
        info = sessmsg_find_name(word, &named);
    if (info && status)
        *status = named ? named : status_from(info, any);
    if (!info && is_number)
        say_unknown_number(any);
    else if (!info)
        say_unknown_name(command, word);
    return info;
}

const char *code_name(size_t index)
{
    size_t count;
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    return index < count ? infos[index].name : NULL;
}
