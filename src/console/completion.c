/* A script asks "PROGRAM completion words NAME WORD... =LAST", and gets what complete() writes.
   LAST is what the line has before the cursor; its '=' is there because shells lose empty words. */
#include "completion.h"

#include "complete.h"
#include "console.h"
#include "shell_files.h"
#include "text_util.h"

#include <stdio.h>
#include <string.h>

static int words(const struct opt_command *self, const struct opt_command *program, int argc,
                 char **argv)
{
    if (argc == 0 || argv[argc - 1][0] != '=')
        return opt_wrong(self, "expected NAME WORD... =LAST after", "words");
    argv[argc - 1]++;
    complete(stdout, program, argc, argv);
    return STATUS_OK;
}

/* Writes the script with the names in their places. */
static void write_script(const struct shell_file *file, const char *program, const char *name)
{
    static const char program_mark[] = "@PROGRAM@";
    static const char name_mark[] = "@NAME@";
    const char *text = (const char *)file->data;
    const char *end = text + file->size;
    while (text < end) {
        size_t left = (size_t)(end - text);
        size_t mark = sizeof program_mark - 1;
        const char *put = NULL;
        if (left >= mark && memcmp(text, program_mark, mark) == 0)
            put = program;
        mark = put ? mark : sizeof name_mark - 1;
        if (!put && left >= mark && memcmp(text, name_mark, mark) == 0)
            put = name;
        if (put)
            fputs(put, stdout);
        else
            putchar(*text);
        text += put ? mark : 1;
    }
}

/* The name goes into a script, where other characters could mean something. */
static bool is_plain(const char *name)
{
    size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");
    return len > 0 && name[len] == 0 && name[0] != '-';
}

static int script(const struct opt_command *self, const char *program, const char *shell,
                  const char *name)
{
    struct suggestion near = suggest_start(slice_of(shell));
    if (!is_plain(name))
        return opt_wrong(self, "expected letters, digits, '.', '_' and '-' as a name, found", name);
    for (const struct shell_file *file = shell_files; file->name; file++) {
        if (strcmp(file->name, shell) == 0) {
            write_script(file, program, name);
            return STATUS_OK;
        }
        suggest_try(&near, slice_of(file->name));
    }
    return opt_wrong_near(self, "unknown shell", &near);
}

int completion_run(const struct opt_command *self, const char *program,
                   const struct opt_command *(*named)(const char *name), int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[0], "words") == 0)
        return words(self, named(argv[1]), argc - 2, argv + 2);
    struct opt_parser p = opt_start(self, argc, argv);
    const char *shell = NULL;
    const char *name = NULL;
    for (int id; (id = opt_next(&p)) != OPT_END;) {
        if (id == OPT_STOP)
            return p.status;
        if (name)
            return opt_wrong(self, "too many arguments:", p.value);
        *(shell ? &name : &shell) = p.value;
    }
    return shell ? script(self, program, shell, name ? name : program)
                 : opt_wrong(self, "expected a shell: bash, zsh, fish or powershell", NULL);
}
