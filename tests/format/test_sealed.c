/* A look-up opens no file and asks the system for nothing, and an opened table stays as it is: a
   process opens a table, write-protects it, and gives up every system call but its own end;
   look-ups and formatting must give what they give elsewhere. Usage: test_sealed FOLDER, which has
   the files below. Linux only. */
#define _DEFAULT_SOURCE /* syscall, MAP_ANONYMOUS */

#include "test.h"

#include <msgtab/event.h>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DE_DE = 0x0407, EN_US = 0x0409, FR_FR = 0x040C, LANGUAGES = 128, IDS = 16, UNSEALED = 77 };

struct opening {
    const char *file;
    uint16_t lang;
    unsigned flags;
};

static const struct opening openings[] = {
    {"in_both.dll", DE_DE, 0},           /* the .mui */
    {"in_both.dll", EN_US, 0},           /* the file */
    {"in_both.dll", DE_DE, MSGTAB_COPY}, /* a copy of the .mui */
    {"in_both.dll", DE_DE, MSGTAB_NO_MUI},
    {"in_mui.dll", DE_DE, 0}, /* the file has no table */
    {"in_mui.dll", FR_FR, MSGTAB_COPY},
    {"ansi.dll", DE_DE, 0},
};

static int open_table(struct msgtab *t, const char *folder, const struct opening *o)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, o->file);
    return msgtab_open_lang(t, path, o->lang, o->flags);
}

/* From here on only exit_group is left; another call ends the process with SIGSYS. */
static int seal(void)
{
    struct sock_filter code[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_exit_group, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
    };
    const struct sock_fprog program = {sizeof code / sizeof *code, code};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, 2, &program);
}

/* Texts in code pages are converted by the C library, which may load a table of its own. */
static int is_convertible(const struct msgtab *table, uint32_t id, uint16_t lang)
{
    struct msgtab_text text;
    return msgtab_find(table, id, lang, &text) == 0 && text.flags == MSGTAB_TEXT_UTF16;
}

static unsigned sum_of(unsigned sum, const void *data, ptrdiff_t len)
{
    for (ptrdiff_t i = 0; i < len; i++)
        sum = sum * 31 + ((const unsigned char *)data)[i];
    return sum * 31 + (unsigned)len;
}

static unsigned format(const struct msgtab *table, uint32_t id, uint16_t lang)
{
    char buf[512];
    msgtab_char16 wide[512];
    const struct msgtab_arg args[] = {msgtab_str("one"), msgtab_str("%%1"), msgtab_str("%1")};
    const struct msgtab_event_texts texts = {table, 1, table, 1, lang, 0, table, 1};
    ptrdiff_t len = msgtab_format(buf, sizeof buf, table, id, lang, 0, args, 3);
    unsigned sum = sum_of(0, buf, len);
    len = msgtab_format_w(wide, 512, table, id, lang, 0, args, 3);
    sum = sum_of(sum, wide, len * 2);
    len = msgtab_event_render(buf, sizeof buf, &texts, id, args, 3);
    return sum_of(sum, buf, len);
}

/* Looks up and formats everything; returns a sum of all results, 0 for no message at all. */
static unsigned look_up(const struct msgtab *table)
{
    uint16_t langs[LANGUAGES] = {0};
    const ptrdiff_t count = msgtab_languages(table, langs, LANGUAGES);
    unsigned sum = 0;
    for (ptrdiff_t i = 0; i <= count && i < LANGUAGES; i++) { /* the last one is not in it */
        struct msgtab_cursor cursor = {0};
        struct msgtab_text text;
        const uint16_t lang = i < count ? langs[i] : 0x0499;
        while (msgtab_next(table, lang, &cursor, &text) == 1)
            sum = sum_of(sum, text.text, (ptrdiff_t)(text.flags == 1 ? text.len * 2 : text.len));
        for (uint32_t id = 0; id < IDS; id++) {
            if (msgtab_find_strict(table, id, lang, &text) == 0)
                sum = sum * 31 + (unsigned)text.len;
            if (is_convertible(table, id, lang))
                sum = sum * 31 + format(table, id, lang);
        }
    }
    return sum;
}

/* In a process of its own: returns what look_up gives, less than 256 of it. */
static int sealed(const char *folder, const struct opening *o)
{
    struct msgtab *table = mmap(NULL, (size_t)sysconf(_SC_PAGESIZE), PROT_READ | PROT_WRITE,
                                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (table == MAP_FAILED || open_table(table, folder, o) != 0)
        return 0;
    mprotect(table, (size_t)sysconf(_SC_PAGESIZE), PROT_READ);
    return seal() ? UNSEALED : (int)(look_up(table) & 127) + 128;
}

/* The same, but opens the table after giving up the right to. */
static int opens(const char *folder, const struct opening *o)
{
    struct msgtab table;
    return seal() ? UNSEALED : open_table(&table, folder, o);
}

/* Runs it; the exit status, or minus the signal that ended it. */
static int run(int (*what)(const char *folder, const struct opening *o), const char *folder,
               const struct opening *o)
{
    int status = 0;
    fflush(stdout);
    const pid_t child = fork();
    if (child == 0)
        _exit(what(folder, o));
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

static void check(struct test *t, const char *folder, const struct opening *o)
{
    struct msgtab table;
    if (!CHECK(t, open_table(&table, folder, o) == 0))
        return;
    const unsigned sum = look_up(&table);
    msgtab_close(&table);
    CHECK(t, sum != 0);
    if (!CHECK(t, run(sealed, folder, o) == (int)(sum & 127) + 128))
        printf("  %s, language %04X, flags %u\n", o->file, o->lang, o->flags);
}

int main(int argc, char **argv)
{
    struct test t = {0};
    if (argc != 2)
        return 2;
    const int code = run(opens, argv[1], &openings[0]);
    if (code == UNSEALED)
        return UNSEALED; /* a sandbox that lets nobody have another one */
    CHECK(&t, code == -SIGSYS);
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        check(&t, argv[1], &openings[i]);
    return test_end(&t);
}
