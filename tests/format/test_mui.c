/* Which file msgtab_open and msgtab_open_lang choose: the file itself or one of its .mui files.
   Each file's text is its place. Usage: test_mui FOLDER, which has the folders below and may be
   filled. */
#include "test.h"

#include "bytes.h"

#include <msgtab/msgtab.h>

#include <errno.h>
#include <stdbool.h>

enum { DE = 0x07, DE_AT = 0x0C07, DE_DE = 0x0407, EN_US = 0x0409, FR_FR = 0x040C, ZH_TW = 0x0404 };

/* What a file holds: tables in languages up to 0, or one of these. */
enum { NOTHING = 0x10000, NO_TABLE, DAMAGED, NO_IMAGE };

struct mui {
    const char *folder; /* NULL: none */
    uint32_t content;
};

struct choice {
    uint32_t own[3];
    struct mui muis[3];
    bool by_open; /* msgtab_open instead */
    uint16_t lang;
    unsigned flags;
    int code;
    const char *place; /* "own" or a folder */
};

static const struct choice choices[] = {
    {{EN_US}, {{"de-DE", DE_DE}}, false, DE_DE, 0, 0, "de-DE"},
    {{EN_US}, {{"de-DE", DE_DE}}, false, DE_AT, 0, 0, "de-DE"},
    {{EN_US}, {{"de-DE", DE_DE}, {"de", DE}}, false, DE_AT, 0, 0, "de"},
    {{EN_US}, {{"de-DE", DE_DE}, {"de-AT", DE_AT}}, false, DE_AT, 0, 0, "de-AT"},
    {{EN_US}, {{"de-AT", DE_AT}}, false, DE_DE, 0, 0, "de-AT"},
    {{EN_US, DE_AT}, {{"de-DE", DE_DE}}, false, DE_AT, 0, 0, "own"},
    {{DE_DE}, {{"de-DE", DE_DE}}, false, DE_DE, 0, 0, "de-DE"}, /* equally near */
    {{DE_DE}, {{"en-US", EN_US}, {"fr-FR", FR_FR}}, false, DE_DE, 0, 0, "own"},
    {{NO_TABLE}, {{"de-DE", DE_DE}, {"fr-FR", FR_FR}}, false, FR_FR, 0, 0, "fr-FR"},
    {{NO_TABLE}, {{"zh-CN", 0x0804}, {"en-US", EN_US}}, false, ZH_TW, 0, 0, "en-US"},
    {{NO_TABLE}, {{"zh-TW", ZH_TW}, {"en-US", EN_US}}, false, 0x7C04, 0, 0, "zh-TW"},
    {{NO_TABLE}, {{"ja-JP", 0x0411}}, false, DE_DE, 0, 0, "ja-JP"}, /* any is better than none */
    {{NO_TABLE}, {{"ja-JP", 0x0411}}, true, 0, 0, 0, "ja-JP"},
    {{NO_TABLE}, {{"en-US", NO_TABLE}, {"de-DE", DE_DE}}, true, 0, 0, 0, "de-DE"},
    {{EN_US}, {{"en-US", EN_US}}, true, 0, 0, 0, "own"},
    {{EN_US}, {{"de-DE", NO_TABLE}}, false, DE_DE, 0, 0, "own"},
    {{EN_US}, {{"de-DE", DAMAGED}}, false, EN_US, 0, 0, "own"},
    {{EN_US}, {{"de-DE", DE_DE}}, false, DE_DE, MSGTAB_NO_MUI, 0, "own"},
    {{NO_TABLE}, {{"de-DE", DE_DE}}, false, DE_DE, MSGTAB_NO_MUI, MSGTAB_E_NO_TABLE, NULL},
    {{NO_TABLE}, {{"de-DE", NO_TABLE}}, false, DE_DE, 0, MSGTAB_E_NO_TABLE, NULL},
    {{NO_TABLE}, {{NULL, 0}}, true, 0, 0, MSGTAB_E_NO_TABLE, NULL},
    {{EN_US}, {{"de-DE", DAMAGED}}, false, DE_DE, 0, MSGTAB_E_MUI, NULL},
    {{EN_US}, {{"de-DE", NO_IMAGE}}, false, DE_DE, 0, MSGTAB_E_MUI, NULL},
    {{NO_TABLE}, {{"de-DE", DAMAGED}}, true, 0, 0, MSGTAB_E_MUI, NULL},
    {{DAMAGED}, {{"de-DE", DE_DE}}, false, DE_DE, 0, MSGTAB_E_DAMAGED, NULL},
    {{DAMAGED}, {{"de-DE", DE_DE}}, true, 0, 0, MSGTAB_E_DAMAGED, NULL},
    {{NO_IMAGE}, {{"de-DE", DE_DE}}, false, DE_DE, 0, MSGTAB_E_NO_IMAGE, NULL},
    {{NOTHING}, {{"de-DE", DE_DE}}, false, DE_DE, 0, MSGTAB_E_NOT_FOUND, NULL},
    {{NOTHING}, {{"de-DE", DE_DE}}, true, 0, 0, MSGTAB_E_NOT_FOUND, NULL},
    {{EN_US}, {{"de-DE", DE_DE}}, false, DE_DE, 4, MSGTAB_E_ARGUMENT, NULL},
#if !defined(_WIN32) /* where the test sets the user's languages to French */
    {{NO_TABLE}, {{"en-US", EN_US}, {"fr-FR", FR_FR}}, true, 0, 0, 0, "fr-FR"},
    {{EN_US}, {{"fr-FR", FR_FR}}, false, 0, 0, 0, "fr-FR"},
    {{EN_US}, {{"fr-FR", FR_FR}}, false, EN_US, 0, 0, "own"},
    {{EN_US}, {{"fr-FR", FR_FR}}, true, 0, 0, 0, "own"},
    {{NO_TABLE}, {{"de-de", DE_DE}, {"fr-FR", FR_FR}}, false, DE_DE, 0, 0, "de-de"},
#endif
};

enum { TEXT_SIZE = 24, TABLE_SIZE = 4 + 12 + 4 + TEXT_SIZE, RES_HEADER = 32, PATH_ROOM = 4096 };

/* A .res entry: its header, and a message table with message 1. */
static void put_table(FILE *file, uint16_t lang, const char *text)
{
    unsigned char entry[RES_HEADER + TABLE_SIZE] = {0};
    unsigned char *table = entry + RES_HEADER;
    store32_le(entry, TABLE_SIZE);
    store32_le(entry + 4, RES_HEADER);
    store32_le(entry + 8, 0x000BFFFF);
    store32_le(entry + 12, 0x0001FFFF);
    store16_le(entry + 22, lang);
    store32_le(table, 1);
    store32_le(table + 4, 1);
    store32_le(table + 8, 1);
    store32_le(table + 12, 16);
    store16_le(table + 16, 4 + TEXT_SIZE);
    memcpy(table + 20, text, strlen(text));
    fwrite(entry, 1, sizeof entry, file);
}

static void write_file(const char *path, const uint32_t *content, const char *text)
{
    static const unsigned char empty[RES_HEADER] = {
        [4] = RES_HEADER, [8] = 0xFF, [9] = 0xFF, [12] = 0xFF, [13] = 0xFF};
    remove(path);
    FILE *file = content[0] == NOTHING ? NULL : fopen(path, "wb");
    if (!file)
        return;
    if (content[0] == DAMAGED)
        fputs("MZ", file);
    else if (content[0] == NO_IMAGE)
        fputs("This is a text, and no image.\n", file);
    else
        fwrite(empty, 1, sizeof empty, file);
    for (size_t i = 0; content[i] > 0 && content[i] < NOTHING; i++)
        put_table(file, (uint16_t)content[i], text);
    fclose(file);
}

/* Writes the files of a choice, or removes them. */
static void write_files(const char *folder, int number, const struct choice *c, bool exist)
{
    char path[PATH_ROOM];
    static const uint32_t nothing[] = {NOTHING};
    snprintf(path, sizeof path, "%s/%d.dll", folder, number);
    write_file(path, exist ? c->own : nothing, "own");
    for (size_t i = 0; i < sizeof c->muis / sizeof *c->muis && c->muis[i].folder; i++) {
        const uint32_t content[] = {c->muis[i].content, 0};
        snprintf(path, sizeof path, "%s/%s/%d.dll.mui", folder, c->muis[i].folder, number);
        write_file(path, exist ? content : nothing, c->muis[i].folder);
    }
}

static void check_choice(struct test *t, const char *folder, int number)
{
    const struct choice *c = &choices[number];
    char path[PATH_ROOM], text[TEXT_SIZE] = "";
    struct msgtab m, moved;
    write_files(folder, number, c, true);
    snprintf(path, sizeof path, "%s/%d.dll", folder, number);
    errno = 42;
    const int code =
        c->by_open ? msgtab_open(&m, path) : msgtab_open_lang(&m, path, c->lang, c->flags);
    bool right = code == c->code && errno == 42;
    if (code == 0) {
        write_files(folder, number, c, false); /* look-ups need no file */
        moved = m;
        right = right && msgtab_format(text, sizeof text, &moved, 1, c->lang, 0, NULL, 0) > 0 &&
                c->place && strcmp(text, c->place) == 0;
        msgtab_close(&moved);
    }
    if (!CHECK(t, right))
        printf("  choice %d: %d '%s'\n", number, code, text);
    write_files(folder, number, c, false);
}

/* Results that no file of a choice has. */
static void check_others(struct test *t, const char *folder)
{
    struct msgtab m;
    char path[PATH_ROOM + 8];
    CHECK(t, msgtab_open_lang(NULL, "a.dll", 0, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_lang(&m, NULL, 0, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_open_lang(&m, "", 0, 0) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_find(&m, 1, 0, &(struct msgtab_text){0}) == MSGTAB_E_ARGUMENT); /* closed */
    CHECK(t, msgtab_open_lang(&m, folder, 0, 0) == MSGTAB_E_FOLDER);
    memset(path, 'a', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    CHECK(t, msgtab_open_lang(&m, path, 0, 0) != 0);
    /* A name so long that its .mui has no path. */
    path[300] = '\0';
    const int code = msgtab_open_lang(&m, path, 0, 0);
    CHECK(t, code == MSGTAB_E_PATH || code == MSGTAB_E_NOT_FOUND);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    for (int i = 0; i < (int)(sizeof choices / sizeof *choices); i++)
        check_choice(&t, argv[1], i);
    check_others(&t, argv[1]);
    return test_end(&t);
}
