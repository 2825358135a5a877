/* The parts of a path that are not the same in all spellings. */
#include "db_path_key.h"

#include "buf.h"
#include "text_util.h"

#include <msgtab/msgtab.h>

static bool is_separator(char c)
{
    return c == '\\' || c == '/';
}

/* How long the spelling of the folder of Windows is that a path begins with; 0: it does not. */
static size_t windows_length(struct slice path)
{
    static const char *const folders[] = {"%SystemRoot%", "%windir%", "?:\\Windows", "?:\\WINNT",
                                          "\\SystemRoot"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        const size_t len = strlen(folders[i]);
        const size_t skip = folders[i][0] == '?';
        if (path.len <= len || !is_separator(path.text[len]))
            continue;
        if (slice_is((struct slice){path.text + skip, (uint32_t)(len - skip)}, folders[i] + skip))
            return len;
    }
    return 0;
}

const char *db_path_usual(struct arena *a, struct slice path)
{
    struct buf usual = {0};
    const size_t cut = windows_length(path);
    if (cut > 0)
        buf_str(&usual, "%SystemRoot%");
    buf_bytes(&usual, path.text + cut, path.len - cut);
    const char *text = arena_copy(a, (const char *)usual.data, usual.size);
    buf_free(&usual);
    return text;
}

/* Where the last name of the first len bytes begins. */
static size_t last_name(const char *path, size_t len)
{
    while (len > 0 && !is_separator(path[len - 1]))
        len--;
    return len;
}

size_t db_mui_folder(const char *path, struct slice *name)
{
    static const char extension[] = ".mui";
    enum { LEN = sizeof extension - 1 };
    const size_t len = strlen(path), at = last_name(path, len);
    uint16_t lang;
    if (at == 0 || len - at <= LEN || !slice_is((struct slice){path + len - LEN, LEN}, extension))
        return DB_NO_MUI;
    const size_t folder = last_name(path, at - 1);
    char word[SHOWN_SIZE];
    if (folder == at - 1 || at - 1 - folder >= sizeof word)
        return DB_NO_MUI;
    memcpy(word, path + folder, at - 1 - folder);
    word[at - 1 - folder] = '\0';
    *name = (struct slice){path + at, (uint32_t)(len - LEN - at)};
    return msgtab_language_from(word, &lang) == 0 ? folder : DB_NO_MUI;
}

const char *db_path_base(struct arena *a, const char *path)
{
    struct slice name;
    struct buf base = {0};
    const size_t folder = db_mui_folder(path, &name);
    if (folder == DB_NO_MUI)
        return db_path_usual(a, slice_of(path));
    buf_bytes(&base, path, folder);
    buf_bytes(&base, name.text, name.len);
    buf_char(&base, '\0');
    const char *text = db_path_usual(a, slice_of((const char *)base.data));
    buf_free(&base);
    return text;
}
