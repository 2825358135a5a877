/* Names of parameters. */
#include "parameter_name.h"

#include "reserved.h"
#include "text_util.h"

#include <string.h>

/* Whether the name is what another parameter is called that has no name of its own. */
static bool is_default_name(struct slice name)
{
    bool digits = name.len > 3 && name.len <= 5 && memcmp(name.text, "arg", 3) == 0;
    for (uint32_t i = 3; i < name.len && digits; i++)
        digits = ascii_is_digit(name.text[i]);
    return digits;
}

static bool taken(const struct parameter_names *names, uint32_t number, struct slice name)
{
    static const char *const fixed[] = {"buf", "size", "t", "lang", "flags", "args"};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++) {
        if (slice_same(name, slice_of(fixed[i])))
            return true;
    }
    if (names->event && slice_same(name, slice_of("log")))
        return true;
    for (uint32_t i = 0; i < names->count; i++) {
        if (i + 1 != number && slice_same(name, names->parameters[i].name))
            return true;
    }
    return is_default_name(name);
}

const char *parameter_name_fault(const struct parameter_names *names, uint32_t number,
                                 struct slice name)
{
    if (!slice_is_identifier(name))
        return "is not a C name";
    if (reserved_keyword(name) || reserved_prefix(name) || reserved_macro(name))
        return "is a keyword or reserved";
    if (map_get(names->macros, name) != MAP_NONE)
        return "is a macro of the header";
    if (taken(names, number, name))
        return "is taken by another parameter";
    bool named = number <= names->count && names->parameters[number - 1].name.len > 0;
    return named ? "is a second name for this insert" : NULL;
}
