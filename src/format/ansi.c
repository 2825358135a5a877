/* The code page of each language, and texts in it. */
#include "ansi.h"

#include "file.h"

#include <stdlib.h>

/* Languages whose code page is not 1252: whole primary languages, then single LANGIDs (with a
   sublanguage) that differ from their primary language. From Windows' table of locales. */
static const struct {
    uint16_t lang;
    uint16_t codepage;
} codepages[] = {
    {0x082C, 1251}, {0x0C1A, 1251}, {0x1C1A, 1251}, {0x201A, 1251}, {0x281A, 1251}, {0x301A, 1251},
    {0x6C1A, 1251}, {0x641A, 1251}, {0x0843, 1251}, {0x742C, 1251}, {0x7843, 1251}, {0x0846, 1256},
    {0x7C46, 1256}, {0x0404, 950},  {0x0C04, 950},  {0x1404, 950},  {0x7C04, 950},  {0x01, 1256},
    {0x02, 1251},   {0x04, 936},    {0x05, 1250},   {0x08, 1253},   {0x0D, 1255},   {0x0E, 1250},
    {0x11, 932},    {0x12, 949},    {0x15, 1250},   {0x18, 1250},   {0x19, 1251},   {0x1A, 1250},
    {0x1B, 1250},   {0x1C, 1250},   {0x1E, 874},    {0x1F, 1254},   {0x20, 1256},   {0x22, 1251},
    {0x23, 1251},   {0x24, 1250},   {0x25, 1257},   {0x26, 1257},   {0x27, 1257},   {0x28, 1251},
    {0x29, 1256},   {0x2A, 1258},   {0x2C, 1254},   {0x2F, 1251},   {0x3F, 1251},   {0x40, 1251},
    {0x42, 1250},   {0x43, 1254},   {0x44, 1251},   {0x50, 1251},   {0x59, 1256},   {0x6D, 1251},
    {0x80, 1256},   {0x85, 1251},   {0x8C, 1256},   {0x92, 1256},
};

enum { CODEPAGE_COUNT = sizeof codepages / sizeof codepages[0], CODEPAGE_WESTERN = 1252 };

unsigned ansi_codepage(uint16_t lang)
{
    for (size_t i = 0; i < CODEPAGE_COUNT; i++) {
        uint16_t key = codepages[i].lang;
        if (key == lang || (key < 0x400 && key == (lang & 0x3FF)))
            return codepages[i].codepage;
    }
    return CODEPAGE_WESTERN;
}

bool ansi_is_single_byte(unsigned codepage)
{
    return codepage == 874 || codepage >= 1250;
}

size_t ansi_length(const struct msgtab_text *text, bool *ascii)
{
    const unsigned char *bytes = text->text;
    size_t len = 0;
    unsigned all = 0;
    for (; len < text->len && bytes[len]; len++)
        all |= bytes[len];
    *ascii = all < 0x80;
    return len;
}

void ansi_free(uint16_t *text)
{
    unsigned long saved = file_last_error();
    free(text);
    file_set_last_error(saved);
}

int ansi_decode(uint16_t lang, const char *text, size_t len, uint16_t **out, size_t *out_len)
{
    /* No page in the list produces more than two units per byte. */
    unsigned long saved = file_last_error();
    *out_len = len * 2;
    *out = malloc(*out_len * sizeof **out + 1);
    bool done = *out && ansi_convert(ansi_codepage(lang), text, len, *out, out_len);
    int code = done ? 0 : *out ? MSGTAB_E_CODEPAGE : MSGTAB_E_MEMORY;
    if (!done) {
        free(*out);
        *out = NULL;
    }
    file_set_last_error(saved);
    return code;
}
