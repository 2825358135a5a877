/* Texts in the code page of their language. */
#include "ansi.h"
#include "test.h"

#include <msgtab/msgtab.h>

/* Bytes of ANSI texts and what MultiByteToWideChar makes of them: letters and accents stay apart.
 */
static const struct {
    uint16_t lang;
    const char *bytes;
    uint16_t units[8];
} ansi_texts[] = {
    {0x0411, "\x93\xFA", {0x65E5}},
    {0x0407, "\x81gr\xFC\xDF", {0x81, 'g', 'r', 0xFC, 0xDF}},
    {0x042A, "\xC0", {0xC0}},
    {0x042A, "\xC0 bca", {0xC0, ' ', 'b', 'c', 'a'}},
    {0x042A, "e\xEC", {'e', 0x301}},
    {0x042A, "\xEA\xF2t", {0xEA, 0x323, 't'}},
    {0x042A,
     "a\x8A"
     "b\xC0",
     {'a', 0x8A, 'b', 0xC0}},
    {0x040D, "\xF9\xEC\xE5\xED", {0x5E9, 0x5DC, 0x5D5, 0x5DD}},
    {0x040D, "\xE5\xCC", {0x5D5, 0x5BC}},
    /* bytes that the pages do not define */
    {0x041E, "\xDB\xDE\xFC\xFF", {0xF8C1, 0xF8C4, 0xF8C5, 0xF8C8}},
    {0x0408, "\xAA\xD2\xFF", {0xF8F9, 0xF8FA, 0xF8FB}},
    {0x040D, "\xCA\xD9\xDF\xFB\xFC\xFF", {0x5BA, 0xF88D, 0xF893, 0xF894, 0xF895, 0xF896}},
    {0x0427, "\xA1\xA5", {0xF8FC, 0xF8FD}},
};

static void check_texts(struct test *t)
{
    uint16_t *text = NULL;
    size_t len = 0;
    for (size_t i = 0; i < sizeof ansi_texts / sizeof *ansi_texts; i++) {
        const char *bytes = ansi_texts[i].bytes;
        size_t want = 0;
        while (ansi_texts[i].units[want])
            want++;
        CHECK(t, ansi_decode(ansi_texts[i].lang, bytes, strlen(bytes), &text, &len) == 0);
        CHECK(t, len == want && memcmp(text, ansi_texts[i].units, len * sizeof *text) == 0);
        ansi_free(text);
    }
    CHECK(t, ansi_codepage(0x0419) == 1251 && ansi_codepage(0x0411) == 932);
    CHECK(t, ansi_codepage(0x0404) == 950 && ansi_codepage(0x0804) == 936);
    CHECK(t, ansi_codepage(0) == 1252);
    CHECK(t, ansi_decode(0x0411, "\x93", 1, &text, &len) == MSGTAB_E_CODEPAGE);
}

int main(void)
{
    struct test t = {0};
    check_texts(&t);
    return test_end(&t);
}
