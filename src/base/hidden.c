/* Default_Ignorable_Code_Point of Unicode 15 (DerivedCoreProperties.txt), controls, and the blank
   Braille pattern; White_Space (PropList.txt). */
#include "hidden.h"

#include <stddef.h>

struct range {
    uint32_t first, last;
};

static const struct range hidden[] = {
    {0x0000, 0x001F},   {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x034F, 0x034F},   {0x061C, 0x061C},
    {0x115F, 0x1160},   {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F},   {0x2800, 0x2800}, {0x3164, 0x3164}, {0xD800, 0xDFFF},   {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
    {0xE0000, 0xE0FFF},
};

static const struct range blanks[] = {
    {0x0020, 0x0020}, {0x00A0, 0x00A0}, {0x1680, 0x1680}, {0x2000, 0x200A},
    {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};

static bool is_in(const struct range *ranges, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count && c >= ranges[i].first; i++) {
        if (c <= ranges[i].last)
            return true;
    }
    return false;
}

bool hidden_char(uint32_t c)
{
    return is_in(hidden, sizeof hidden / sizeof *hidden, c);
}

bool steering_char(uint32_t c)
{
    const bool is_line_or_tab = c == '\t' || c == '\n' || c == '\r';
    return (c < ' ' && !is_line_or_tab) || (c >= 0x7F && c < 0xA0) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool blank_char(uint32_t c)
{
    return is_in(blanks, sizeof blanks / sizeof *blanks, c);
}
