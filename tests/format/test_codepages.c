/* Texts in the code page of their language. */
#include "ansi.h"
#include "test.h"

#include <msgtab/msgtab.h>

/* Bytes of ANSI texts and the result of MultiByteToWideChar: letters and accents stay separate. */
static const struct {
    uint16_t lang;
    const char *bytes;
    uint16_t units[8];
} ansi_texts[] = {
    {0x0411, "\x93\xFA", {0x65E5}},
    {0x0411, "\xF0\x40\x80z", {0xE000, 0x80, 'z'}},
    {0x0804, "\xAA\xA1x\xFE\xA0", {0xE000, 'x', 0xE864}},
    {0x0412, "\xC9\xA1\xFE\xFE\x80", {0xE000, 0xE0BB, 0x80}},
    {0x0404, "A\xFA\x40\xC8\xFE", {'A', 0xE000, 0xF848}},
    {0x0405, "\x81\x88\xF8", {0x81, 0x88, 0x159}},
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

/* How many two-byte private characters Windows' tables of the double-byte pages have, and FNV-1a of
   byte, byte, unit over all of them in byte order. */
static const struct {
    uint16_t lang;
    unsigned count;
    uint32_t hash;
} private_characters[] = {{0x0411, 1880, 0xDA3B1AC9},
                          {0x0804, 2149, 0x45011B01},
                          {0x0412, 188, 0x7D762285},
                          {0x0404, 6217, 0x68FC1BA1}};

static void check_private(struct test *t, size_t i)
{
    unsigned count = 0;
    uint32_t hash = 0x811C9DC5;
    for (unsigned c = 0x8000; c <= 0xFFFF; c++) {
        const char bytes[] = {(char)(c >> 8), (char)c};
        uint16_t *text = NULL;
        size_t len = 0;
        int code = ansi_decode(private_characters[i].lang, bytes, sizeof bytes, &text, &len);
        if (code == 0 && len == 1 && *text >= 0xE000 && *text < 0xF900) {
            const unsigned parts[] = {c >> 8, c & 0xFF, *text >> 8, *text & 0xFFu};
            for (size_t k = 0; k < 4; k++)
                hash = (hash ^ parts[k]) * 0x01000193;
            count++;
        }
        ansi_free(text);
    }
    if (!CHECK(t, count == private_characters[i].count && hash == private_characters[i].hash))
        printf("%04X: %u 0x%08lX\n", (unsigned)private_characters[i].lang, count,
               (unsigned long)hash);
}

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
    for (size_t i = 0; i < sizeof private_characters / sizeof *private_characters; i++)
        check_private(&t, i);
    return test_end(&t);
}
