/* Codes as people write them: all kinds of numbers, including signed ones, and names. */
#include "code.h"

#include "opt.h"
#include "suggest.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

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
        suggest_try(&near, slice_of(infos[i].name + strlen("ERROR_")));
    }
    opt_suggest(command, &near);
    show_word(shown, slice_of(word));
    fprintf(stderr, "sessmsg: unknown code %s%s\n", shown, suggest_text(&near));
}

const struct sessmsg_info *code_find(const struct opt_command *command, const char *word)
{
    uint32_t any = 0;
    bool is_number = number_from(word, &any);
    const struct sessmsg_info *info = sessmsg_find(is_number ? any : sessmsg_code_from_name(word));
    if (info)
        return info;
    if (is_number)
        fprintf(stderr, "sessmsg: unknown code %" PRIu32 " (0x%08" PRIX32 ")\n", any, any);
    else
        say_unknown_name(command, word);
    return NULL;
}
