/* Marks at the start of a file, the pattern of its zero bytes, and how many bytes are not text. */
#include "source_kind.h"

#include "bytes.h"

#include <string.h>

enum { LOOKED_AT = 4096, UNIT32 = 4 };

#define UTF32 "UTF-32, which msgtab does not read: save the source as UTF-8"

static bool starts_with(const struct buf *file, const char *mark, size_t size)
{
    return file->size >= size && memcmp(file->data, mark, size) == 0;
}

/* Files that do not start with text, or would but for the zero bytes after the start. */
static const char *marked(const struct buf *file)
{
    static const struct {
        const char *mark;
        size_t size;
        const char *what;
    } marks[] = {
        {"MZ", 2, "a Windows program or DLL, not a source"},
        {"\x7F"
         "ELF",
         4, "a program, not a source"},
        {"PK\3\4", 4, "a zip archive or an Office document, not a source"},
        {"\xD0\xCF\x11\xE0", 4, "an Office document, not a source"},
        {"\0\0\0\0\x20\0\0\0\xFF\xFF", 10, "a compiled resource file (.res), not a source"},
    };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (starts_with(file, marks[i].mark, marks[i].size))
            return marks[i].what;
    }
    return NULL;
}

static bool is_text_byte(unsigned char c)
{
    return c >= 0x20 || c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r';
}

/* Whether the first two characters are below U+0100 in units of so many bytes, the byte that is not
   zero at place of each. */
static bool is_pattern(const struct buf *file, size_t unit, size_t place)
{
    enum { CHARACTERS = 2 };
    if (file->size < CHARACTERS * unit)
        return false;
    for (size_t i = 0; i < CHARACTERS * unit; i++) {
        bool is_text = is_text_byte(file->data[i]);
        if (i % unit == place ? !is_text : file->data[i] != 0)
            return false;
    }
    return true;
}

/* Whether more than a tenth of the first bytes, and more than a few, are not text in any page. */
static bool is_binary(const struct buf *file)
{
    enum { FEW = 8, SHARE = 10 };
    size_t size = file->size < LOOKED_AT ? file->size : LOOKED_AT;
    size_t strange = 0;
    for (size_t i = 0; i < size; i++)
        strange += !is_text_byte(file->data[i]);
    return strange > FEW && strange > size / SHARE;
}

const char *source_kind_wrong(const struct buf *file, bool guess)
{
    bool has_zero = file->size > 0 && memchr(file->data, 0, file->size);
    bool little = starts_with(file, "\xFF\xFE", 2);
    bool big = starts_with(file, "\xFE\xFF", 2);
    if (starts_with(file, "\xFF\xFE\0\0", UNIT32) || starts_with(file, "\0\0\xFE\xFF", UNIT32))
        return UTF32;
    if (!guess || !has_zero || little || big)
        return NULL;
    if (is_pattern(file, UNIT32, 0) || is_pattern(file, UNIT32, UNIT32 - 1))
        return UTF32;
    if (is_pattern(file, 2, 1))
        return "UTF-16 with the high byte first (UTF-16BE) and has no byte order mark: "
               "--codepage 1201 reads it";
    if (is_pattern(file, 2, 0))
        return NULL; /* UTF-16 as it is read */
    const char *what = marked(file);
    return what || !is_binary(file) ? what : "a binary file, not a source";
}
