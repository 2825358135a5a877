/* What a source calls the languages of an image. */
#ifndef MSGTAB_COMPILER_IMAGE_LANGUAGE_H
#define MSGTAB_COMPILER_IMAGE_LANGUAGE_H

#include <stdint.h>

enum { IMAGE_LANGUAGE_SIZE = 24 };

/* German for 0x407, de_AT for 0xC07, Neutral for 0, Language_1234 for an id without a name. */
void image_language_name(char out[IMAGE_LANGUAGE_SIZE], uint16_t language);

/* The language that the name of a .bin file says: MSG00407.bin is German and MSG00001.bin English.
   0 for any other name, and for NULL. */
uint16_t image_language_of_path(const char *path);

#endif
