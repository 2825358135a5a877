// The public header alone, in C++.
#include <msgtab/codes.h>

bool is_named(uint32_t code);

bool is_named(uint32_t code)
{
    msgtab_meaning first;
    return msgtab_code_meanings(code, MSGTAB_CODE_ANY, &first, 1) > 0 && first.name != nullptr;
}
