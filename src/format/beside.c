/* Opening a table beside the program, and the places searched. */
#include "open.h"

#include <string.h>

static int append(struct file_path *path, const char *text)
{
    return file_append(path, text, strlen(text));
}

/* The places where msgtab_open_beside looks, in order. */
enum place { PLACE_PROGRAM, PLACE_SHARE, PLACE_FOLDER, PLACES };

static int place_path(int place, const char *file, const char *folder, struct file_path *path)
{
    path->len = 0;
    int code = place == PLACE_FOLDER ? append(path, folder) : file_program_folder(path);
    if (code == 0 && place == PLACE_SHARE) {
        const char *dot = strrchr(file, '.');
        code = append(path, "../share/");
        if (code == 0)
            code = file_append(path, file, dot ? (size_t)(dot - file) : strlen(file));
    }
    if (code == 0 && place != PLACE_PROGRAM)
        code = append(path, "/");
    return code ? code : append(path, file);
}

static bool is_searched(int place, const char *folder)
{
    if (place == PLACE_SHARE && !FILE_HAS_SHARE)
        return false;
    return place != PLACE_FOLDER || folder != NULL;
}

static bool is_wrong(const char *file, const char *folder)
{
    return !file || !*file || strpbrk(file, "/\\:") || (folder && !*folder);
}

int msgtab_open_beside(struct msgtab *t, const char *file, const char *folder)
{
    struct opened *o = open_start(t);
    if (!o || is_wrong(file, folder))
        return MSGTAB_E_ARGUMENT;
    unsigned long saved = file_last_error();
    struct file_path path;
    path.is_copied = false;
    int code = MSGTAB_E_NOT_FOUND;
    for (int place = 0; place < PLACES && code == MSGTAB_E_NOT_FOUND; place++) {
        if (!is_searched(place, folder))
            continue;
        code = place_path(place, file, folder, &path);
        if (code == 0)
            code = open_path(o, &path);
    }
    file_set_last_error(saved);
    return code;
}

/* The number of the n-th place that is searched, or PLACES. */
static int nth_place(size_t n, const char *folder)
{
    int place = 0;
    for (; place < PLACES; place++) {
        if (is_searched(place, folder) && n-- == 0)
            break;
    }
    return place;
}

ptrdiff_t msgtab_beside_path(char *buf, size_t size, size_t n, const char *file, const char *folder)
{
    if (size > 0 && buf)
        buf[0] = '\0';
    if (is_wrong(file, folder) || (size > 0 && !buf))
        return MSGTAB_E_ARGUMENT;
    unsigned long saved = file_last_error();
    struct file_path path;
    int place = nth_place(n, folder);
    ptrdiff_t result = place < PLACES ? place_path(place, file, folder, &path) : 0;
    if (result == 0 && place < PLACES)
        result = file_path_text(buf, size, &path);
    file_set_last_error(saved);
    return result;
}
