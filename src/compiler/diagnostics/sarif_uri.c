/* Names of files as URI references. */
#include "sarif_uri.h"

#include "disk.h"
#include "text_util.h"

static bool is_slash(char c)
{
    return c == '/' || (c == '\\' && disk_is_separator('\\'));
}

/* C:/ on systems that have drives. */
static bool has_drive(const char *path)
{
    const char letter = ascii_lower(path[0]);
    return disk_is_separator(':') && letter >= 'a' && letter <= 'z' && path[1] == ':' &&
           is_slash(path[2]);
}

static bool is_share(const char *path)
{
    return disk_is_separator('\\') && is_slash(path[0]) && is_slash(path[1]);
}

/* Bytes that a path holds unescaped. ':' would end a scheme in a relative reference. */
static bool is_plain(char c)
{
    return c && (ascii_is_word(c) || strchr("-.~!$&'()*+,;=@", c));
}

void sarif_uri(struct buf *out, const char *path)
{
    if (has_drive(path)) {
        buf_printf(out, "file:///%c:", path[0]);
        path += 2;
    } else if (is_slash(path[0])) {
        buf_str(out, is_share(path) ? "file:" : "file://");
    }
    for (; *path; path++) {
        if (is_slash(*path))
            buf_char(out, '/');
        else if (is_plain(*path))
            buf_char(out, *path);
        else
            buf_printf(out, "%%%02X", (unsigned)(unsigned char)*path);
    }
}
