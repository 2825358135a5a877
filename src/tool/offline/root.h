/* Files of a Windows drive that is mounted as a folder. Names match in any case, and nothing
   outside the folder is opened, whatever links say. */
#ifndef MSGTAB_TOOL_ROOT_H
#define MSGTAB_TOOL_ROOT_H

struct root;

/* What can be wrong with a path, besides errors of the library. */
enum { ROOT_E_OUTSIDE = -1001, ROOT_E_CIRCLE = -1002 };

enum { ROOT_FILE_PATH = 32 };

struct root_file {
    int handle;
    char path[ROOT_FILE_PATH]; /* names the opened file until it is closed */
};

/* Returns NULL when the folder cannot be opened, and why in *why. */
struct root *root_open(const char *folder, const char **why);
void root_close(struct root *r);

/* Opens a regular file. path is what follows the drive, with '\\' or '/' between names. Links are
   followed inside the folder. Returns 0, an error of the library, ROOT_E_OUTSIDE when a link or
   ".." leads out, or ROOT_E_CIRCLE for too many links. */
int root_file_open(const struct root *r, const char *path, struct root_file *f);
/* What no other file has, as a string; free() it. */
char *root_file_identity(const struct root_file *f);
void root_file_close(struct root_file *f);

/* Receives the name of something in a folder. */
typedef void root_taker(void *context, const char *name);

/* Shows all names in a folder; none if it cannot be read. */
void root_folder_read(const struct root *r, const char *path, root_taker *take, void *context);

#endif
