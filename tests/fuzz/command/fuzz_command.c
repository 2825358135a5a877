/* Fuzz target: a whole program with the command lines of the input, up to four, in a folder of its
   own that is the same for every input. Words are separated by blanks. Those that lead out of the
   folder are left out. */
#include "expect.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The program's main, renamed. */
int fuzz_main(int argc, char **argv);

enum { LINES = 4, WORDS = 32, PATH_SIZE = 600 };

static const char source[] =
    "LanguageNames=(German=0x407:MSG00407)\nMessageId=1\nSymbolicName=SHOP_FULL\n"
    "Language=English\nThe disk %1 is full.\n.\nLanguage=German\nDie Platte %1 ist voll.\n.\n";
static const char translation[] = "msgid \"\"\nmsgstr \"\"\n\"Language: fr\\n\"\n\n"
                                  "msgctxt \"SHOP_FULL\"\nmsgid \"The disk %1 is full.\"\n"
                                  "msgstr \"Le disque %1 est plein.\"\n";

/* Removes what a folder has, however it came there. */
static void empty_folder(const char *folder)
{
    DIR *names = opendir(folder);
    for (struct dirent *e; names && (e = readdir(names)) != NULL;) {
        char path[PATH_SIZE];
        struct stat info;
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        if (unlink(path) == 0)
            continue;
        if (lstat(path, &info) == 0 && S_ISDIR(info.st_mode))
            empty_folder(path);
        rmdir(path);
    }
    if (names)
        closedir(names);
}

static void put_file(const char *name, const char *text)
{
    FILE *file = fopen(name, "wb");
    expect(file != NULL);
    fputs(text, file);
    expect(fclose(file) == 0);
}

static void leave(void)
{
    char folder[PATH_SIZE];
    empty_folder(".");
    if (getcwd(folder, sizeof folder) && chdir("/") == 0)
        rmdir(folder);
}

/* Goes to a new folder; the program reads nothing and is not heard, but sanitizers are. */
static void enter(void)
{
    const char *place = getenv("TMPDIR");
    char folder[PATH_SIZE];
    snprintf(folder, sizeof folder, "%s/fuzz_command.XXXXXX", place ? place : "/tmp");
    expect(mkdtemp(folder) != NULL && chdir(folder) == 0);
    expect(atexit(leave) == 0);
    const int nothing = open("/dev/null", O_RDWR);
    expect(nothing >= 0 && dup2(nothing, STDIN_FILENO) >= 0 && dup2(nothing, STDOUT_FILENO) >= 0);
    close(nothing);
    stderr = fopen("/dev/null", "w");
    expect(stderr != NULL);
}

static int is_allowed(const char *word)
{
    return !strchr(word, '/') && !strchr(word, '\\') && !strstr(word, "..");
}

/* The words of a line, each in memory of its own. */
static int read_words(char **words, const uint8_t *line, size_t len)
{
    int count = 0;
    for (size_t at = 0; at < len && count < WORDS; at++) {
        const size_t start = at;
        while (at < len && line[at] != ' ' && line[at] != 0)
            at++;
        char *word = malloc(at - start + 1);
        expect(word != NULL);
        memcpy(word, line + start, at - start);
        word[at - start] = 0;
        if (is_allowed(word))
            words[count++] = word;
        else
            free(word);
    }
    return count;
}

static void run_line(const uint8_t *line, size_t len)
{
    char name[] = FUZZ_PROGRAM, *argv[WORDS + 2] = {name}, *words[WORDS];
    const int count = read_words(words, line, len);
    memcpy(argv + 1, words, (size_t)count * sizeof *words); /* the program moves them */
    const int status = fuzz_main(count + 1, argv);
    expect(status >= 0 && status <= 2);
    for (int i = 0; i < count; i++)
        free(words[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int is_inside;
    if (!is_inside)
        enter();
    is_inside = 1;
    empty_folder(".");
    put_file("a.mc", source);
    put_file("a.po", translation);
    size_t at = 0;
    for (int i = 0; i < LINES && at < size; i++) {
        const uint8_t *end = memchr(data + at, '\n', size - at);
        const size_t len = end ? (size_t)(end - data) - at : size - at;
        run_line(data + at, len);
        at += len + 1;
    }
    return 0;
}
