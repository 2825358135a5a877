/* Classes of characters, by the blocks of Unicode that message texts are written in. */
#include "letters.h"

bool is_invisible(uint32_t c)
{
    return c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

int digit_value_above_ascii(uint32_t c)
{
    static const uint32_t zeros[] = {0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6,
                                     0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50, 0xFF10};
    for (unsigned i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        if (c >= zeros[i] && c <= zeros[i] + 9)
            return (int)(c - zeros[i]);
    }
    return -1;
}

bool is_word_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (digit_value(c) >= 0 || c == 0xD7 || c == 0xF7)
        return false;
    if (c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c < 0x0600))
        return c != 0x037E && c != 0x0387 && c != 0x0589 && c != 0x05BE;
    if (c >= 0x0620 && c < 0x0E00) /* 0x0964 and 0x0965 are full stops of India */
        return c != 0x066A && c != 0x066B && c != 0x066C && c != 0x066D && c != 0x06D4 &&
               c != 0x0964 && c != 0x0965;
    return c >= 0x1E00 && c < 0x2000;
}

bool is_letter(uint32_t c)
{
    return is_word_letter(c) || (c >= 0x0E01 && c < 0x0E50) || (c >= 0x0E81 && c < 0x0ED0) ||
           (c >= 0x1000 && c < 0x1380) || (c >= 0x1780 && c < 0x17D4) ||
           (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3105 && c < 0x3190) ||
           (c >= 0x3400 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7B0) ||
           (c >= 0xF900 && c < 0xFB00) || (c >= 0xFF66 && c < 0xFFDD) ||
           (c >= 0x20000 && c < 0x40000);
}
