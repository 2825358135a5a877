/* Whether all texts of a file can be read without reading much more than the file. */
#ifndef MSGTAB_COMPILER_IMAGE_BOUND_H
#define MSGTAB_COMPILER_IMAGE_BOUND_H

#include "image_source.h"

/* Entries and tables of a file may overlap, and languages may share a table: a small file can have
   gigabytes of texts. False: the tables of these languages (langs NULL: of all that the file has)
   have too many bytes, each language counted by itself; error then says how many, and where. What
   is damaged is left to the reader. */
bool image_is_bounded(const struct msgtab *file, const char *path, const uint16_t *langs,
                      size_t count, char error[IMAGE_ERROR_SIZE]);

#endif
