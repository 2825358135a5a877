/* Where msgtab_open_beside looks: the program's folder, its ../share, and the folder that the
   caller names. The build puts a table with different languages in each. Usage: test_beside
   FOLDER */
#include "test.h"

#include <msgtab/msgtab.h>

#include <stdbool.h>

/* What each place holds: the first language of its table. */
enum { PROGRAM = 0x0407, SHARE = 0x040C, FOLDER = 0x0401 };

#if defined(_WIN32)
enum { HAS_SHARE = 0 };
#else
enum { HAS_SHARE = 1 };
#endif

static const struct {
    const char *file;
    bool with_folder;
    int code;
    uint16_t lang; /* identifies the place */
} opens[] = {
    {"in_all.dll", true, 0, PROGRAM},
    {"in_all.dll", false, 0, PROGRAM},
    {"in_share.dll", true, 0, HAS_SHARE ? SHARE : FOLDER},
    {"in_share.dll", false, HAS_SHARE ? 0 : MSGTAB_E_NOT_FOUND, SHARE},
    {"in_folder.dll", true, 0, FOLDER},
    {"in_folder.dll", false, MSGTAB_E_NOT_FOUND, 0},
    {"in_none.dll", true, MSGTAB_E_NOT_FOUND, 0},
    /* A file without tables is found too: it is not skipped for one in a later place. */
    {"no_table.dll", true, MSGTAB_E_NO_TABLE, 0},
};

/* The paths of the places, in order; the first one is the program's folder. */
static void check_paths(struct test *t, const char *folder)
{
    enum { ROOM = 4096 };
    static char path[ROOM], want[ROOM];
    const size_t last = HAS_SHARE ? 2 : 1;
    struct msgtab m;
    ptrdiff_t len = msgtab_beside_path(path, ROOM, 0, "in_all.dll", folder);
    CHECK(t, len > 0 && (size_t)len == strlen(path) && msgtab_open(&m, path) == 0);
    msgtab_close(&m);
    CHECK(t, msgtab_beside_path(want, 3, 0, "in_all.dll", folder) == len);
    CHECK(t, strlen(want) == 2 && strncmp(want, path, 2) == 0);
    snprintf(want, ROOM, "%s/in_folder.dll", folder);
    CHECK(t, msgtab_beside_path(path, ROOM, last, "in_folder.dll", folder) > 0);
    CHECK_STR(t, path, want);
    CHECK(t, msgtab_beside_path(path, ROOM, last, "in_folder.dll", NULL) == 0);
    CHECK_STR(t, path, "");
    CHECK(t, msgtab_beside_path(path, ROOM, last + 1, "in_folder.dll", folder) == 0);
    CHECK(t, msgtab_beside_path(path, ROOM, 0, "a/b", folder) == MSGTAB_E_ARGUMENT);
    CHECK(t, msgtab_beside_path(NULL, 1, 0, "a", folder) == MSGTAB_E_ARGUMENT);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    for (size_t i = 0; i < sizeof opens / sizeof opens[0]; i++) {
        struct msgtab m;
        struct msgtab_text text;
        int code = msgtab_open_beside(&m, opens[i].file, opens[i].with_folder ? argv[1] : NULL);
        bool right = code == opens[i].code;
        if (right && code == 0)
            right = msgtab_find_strict(&m, 1, opens[i].lang, &text) == 0 ||
                    msgtab_find_strict(&m, 100, opens[i].lang, &text) == 0;
        if (!CHECK(&t, right))
            printf("  case %d: %s: %d\n", (int)i, opens[i].file, code);
        msgtab_close(&m);
    }
    check_paths(&t, argv[1]);
    return test_end(&t);
}
