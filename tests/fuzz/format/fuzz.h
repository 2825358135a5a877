/* What the fuzz targets share. */
#ifndef MSGTAB_FUZZ_H
#define MSGTAB_FUZZ_H

#include <msgtab/msgtab.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Formats message id into small and large buffers of both encodings, also with too few arguments.
   Returns its length or an error. */
ptrdiff_t fuzz_message(const struct msgtab *t, uint32_t id, uint16_t lang);

/* Formats a terminated text, and reads its inserts. Stops the program when a result is longer than
   measured. */
void fuzz_text(const char *text, unsigned flags);
void fuzz_text_w(const msgtab_char16 *text, unsigned flags);

#endif
