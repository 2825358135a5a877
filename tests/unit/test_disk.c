/* Who can read a file before it has its permissions, and what is one file. */
#define _XOPEN_SOURCE 700 /* mkdtemp */

#include "disk.h"
#include "test.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned mode_of(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 ? (unsigned)st.st_mode & 07777u : 0;
}

static void check_modes(struct test *t)
{
    bool exists;
    umask(0);
    CHECK(t, !disk_create("private", true, &exists) && mode_of("private") == 0600);
    CHECK(t, !disk_create("open", false, &exists) && mode_of("open") == 0666);
    CHECK(t, disk_create("open", true, &exists) && exists);
    chmod("open", 0750);
    disk_same_access("private", "open");
    CHECK(t, mode_of("private") == 0750);
}

static void check_identity(struct test *t)
{
    struct disk_identity a, b;
    CHECK(t, link("open", "same") == 0 && symlink("same", "link") == 0);
    CHECK(t, disk_identity("open", true, &a) && disk_identity("link", true, &b));
    CHECK(t, a.device == b.device && a.file == b.file);
    CHECK(t, disk_identity("private", true, &b) && a.file != b.file);
    CHECK(t, !disk_identity("none", true, &b) && !disk_identity(".", true, &b));
}

static void check_descriptors(struct test *t)
{
    CHECK(t, symlink("/dev/stdout", "out") == 0);
    CHECK(t, disk_descriptor("/dev/stdout") == 1 && disk_descriptor("out") == 1);
    CHECK(t, disk_descriptor("/dev/fd/7") == 7);
    CHECK(t, disk_descriptor("open") < 0 && disk_descriptor("1") < 0 && disk_descriptor("") < 0);
    CHECK(t, disk_is_standard_output("-") && !disk_is_standard_output("/dev/fd/7"));
}

int main(void)
{
    struct test t = {0};
    char folder[] = "/tmp/msgtab-disk-XXXXXX";
    static const char *const made[] = {"private", "open", "same", "link", "out"};
    if (!CHECK(&t, mkdtemp(folder) && chdir(folder) == 0))
        return test_end(&t);
    check_modes(&t);
    check_identity(&t);
    check_descriptors(&t);
    for (size_t i = 0; i < sizeof made / sizeof *made; i++)
        unlink(made[i]);
    rmdir(folder);
    return test_end(&t);
}
