/* VS_VERSIONINFO: the numbers are those of VS_FIXEDFILEINFO, which begins with its signature. */
#include "file_version.h"

#include "bytes.h"
#include "named_resource.h"
#include "opened.h"

#include <stdio.h>

enum {
    TYPE_VERSION = 16,
    FIXED_AT = 40, /* after the header of the block and its key */
    FIXED_SIZE = 52,
    FILE_AT = 8,
    PRODUCT_AT = 16
};

#define FIXED_SIGNATURE 0xFEEF04BDu

static void show(char out[VERSION_TEXT], const unsigned char *at)
{
    const uint32_t high = load32_once(at), low = load32_once(at + 4);
    snprintf(out, VERSION_TEXT, "%u.%u.%u.%u", (unsigned)(high >> 16), (unsigned)(high & 0xFFFF),
             (unsigned)(low >> 16), (unsigned)(low & 0xFFFF));
}

void file_version_in(const void *bytes, size_t size, char file[VERSION_TEXT],
                     char product[VERSION_TEXT])
{
    struct named_resource r;
    file[0] = product[0] = '\0';
    if (numbered_resource_find(&r, bytes, size, TYPE_VERSION, 1) != 0 ||
        r.size < FIXED_AT + FIXED_SIZE || load32_once(r.data + FIXED_AT) != FIXED_SIGNATURE)
        return;
    show(file, r.data + FIXED_AT + FILE_AT);
    show(product, r.data + FIXED_AT + PRODUCT_AT);
}

void file_version_of(const struct msgtab *t, char file[VERSION_TEXT], char product[VERSION_TEXT])
{
    const struct opened_file first = opened_first(opened_at(t));
    file[0] = product[0] = '\0';
    if (first.image)
        file_version_in(first.image, first.size, file, product);
}
