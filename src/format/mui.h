/* Files of languages beside a file: LANG/NAME.mui beside NAME. */
#ifndef MSGTAB_FORMAT_MUI_H
#define MSGTAB_FORMAT_MUI_H

#include "file.h"
#include "format_names.h"
#include "opened.h"

/* Sets path to where the .mui of a language may be, variant 0 or a later one. Returns 0, an error,
   or MUI_NO_VARIANT when there are fewer variants. */
typedef int mui_place(void *context, const char *language, int variant, struct file_path *path);

enum { MUI_NO_VARIANT = 1 };

/* The usual place: in the folder of the file. It has two variants where letters have cases: the
   language as Windows writes it, and in small letters. */
enum { MUI_NAME_ROOM = 256 };
struct mui_beside {
    struct file_path *path; /* the file's own; only its folder remains */
    size_t folder;          /* its length, with a separator unless it is 0 */
    file_char name[MUI_NAME_ROOM];
};

/* Returns 0, or MSGTAB_E_PATH when a .mui could have no path. */
int mui_beside_start(struct mui_beside *b, struct file_path *path);
int mui_beside(void *context, const char *language, int variant, struct file_path *path);

/* Opens the tables of the .mui of a language, in the first variant of its place that has one; path
   may be changed. Returns 0, MSGTAB_E_NOT_FOUND, also for a .mui without tables, or an error. */
int mui_open(struct opened *t, struct file_path *path, const char *language, mui_place *place,
             void *context);

/* Opens the tables of a file, or those of the .mui whose language is nearer to lang in the order of
   msgtab_find, or as near; the file's other resources remain. With only_without, only a file
   without tables has them replaced. path may be changed. Returns 0 or an error. */
int open_nearest(struct opened *t, struct file_path *path, uint16_t lang, bool only_without,
                 mui_place *place, void *context);

#endif
