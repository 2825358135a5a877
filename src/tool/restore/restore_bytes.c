/* Numbers and texts of a resource. */
#include "bytes.h"
#include "restore_work.h"
#include "utf.h"

#include <stdio.h>

void restore_fail(struct restorer *w, size_t at, const char *what)
{
    if (!w->failed)
        snprintf(w->r->error, sizeof w->r->error, "WEVT_TEMPLATE, byte 0x%zX: %s", at, what);
    w->failed = true;
}

bool restore_within(struct restorer *w, size_t at, size_t size)
{
    if (!w->failed && bytes_within(w->size, at, size))
        return true;
    restore_fail(w, at < w->size ? at : w->size,
                 "the resource ends before what it should hold here");
    return false;
}

uint32_t restore_u8(struct restorer *w, size_t at)
{
    return restore_within(w, at, 1) ? w->data[at] : 0;
}

uint32_t restore_u16(struct restorer *w, size_t at)
{
    return restore_within(w, at, 2) ? load16_le(w->data + at) : 0;
}

uint32_t restore_u32(struct restorer *w, size_t at)
{
    return restore_within(w, at, 4) ? load32_le(w->data + at) : 0;
}

uint64_t restore_u64(struct restorer *w, size_t at)
{
    return restore_u32(w, at) | (uint64_t)restore_u32(w, at + 4) << 32;
}

bool restore_signature(struct restorer *w, size_t at, const char *signature)
{
    char text[48];
    if (restore_within(w, at, 4) && memcmp(w->data + at, signature, 4) == 0)
        return true;
    snprintf(text, sizeof text, "expected the signature %s", signature);
    restore_fail(w, at, text);
    return false;
}

uint32_t restore_count(struct restorer *w, size_t count_at, size_t entries_at, size_t entry)
{
    uint32_t count = restore_u32(w, count_at);
    if (w->failed)
        return 0;
    if (entries_at > w->size || count > (w->size - entries_at) / entry) {
        restore_fail(w, count_at, "there are more entries than bytes for them");
        return 0;
    }
    if (count > w->work) {
        restore_fail(w, count_at, "parts of the resource share their bytes");
        return 0;
    }
    w->work -= count;
    return count;
}

struct slice restore_units(struct restorer *w, size_t at, size_t count)
{
    const struct slice none = {"", 0};
    if (count > w->size / 2 || !restore_within(w, at, 2 * count) || count > w->work) {
        restore_fail(w, at, "parts of the resource share their bytes");
        return none;
    }
    w->work -= count;
    char *text = arena_alloc(w->arena, 3 * count + 1);
    size_t len = 0;
    for (size_t i = 0; i < count; i++) {
        uint16_t units[2] = {load16_le(w->data + at + 2 * i), 0};
        size_t pair = 0;
        if (utf_is_lead(units[0]) && i + 1 < count)
            units[1] = load16_le(w->data + at + 2 * ++i);
        uint32_t c = utf16_decode(units, units[1] ? 2 : 1, &pair);
        if (c == UTF_INVALID || (units[1] && pair != 2)) {
            restore_fail(w, at + 2 * i, "half of a surrogate pair in a text");
            return none;
        }
        len += utf8_encode(text + len, c);
    }
    return (struct slice){text, (uint32_t)len};
}

/* How many units precede the first NUL. */
static size_t units_before(const struct restorer *w, size_t at, size_t most)
{
    size_t count = 0;
    while (count < most && load16_le(w->data + at + 2 * count) != 0)
        count++;
    return count;
}

struct slice restore_string(struct restorer *w, size_t at)
{
    size_t size = restore_u32(w, at);
    if (size < 4 || size % 2 != 0) {
        restore_fail(w, at, "a text cannot have this length");
        return (struct slice){"", 0};
    }
    if (!restore_within(w, at, size))
        return (struct slice){"", 0};
    return restore_units(w, at + 4, units_before(w, at + 4, (size - 4) / 2));
}

struct slice restore_open_string(struct restorer *w, size_t at)
{
    if (!restore_within(w, at, 2))
        return (struct slice){"", 0};
    return restore_units(w, at, units_before(w, at, (w->size - at) / 2));
}
