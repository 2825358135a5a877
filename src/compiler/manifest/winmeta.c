/* winmeta.xml as tables. */
#include "winmeta.h"

#include "text_util.h"

#include <stddef.h>
#include <stdio.h>

#define BIT(n) ((uint64_t)1 << (n))
#define RESERVED(kind, n, value)          \
    {                                     \
        "win:Reserved" kind #n, "", value \
    }

static const struct winmeta_item levels[] = {
#define WINMETA_LEVEL(name, value, text) {"win:" name, text, value},
#include "winmeta.def"
    RESERVED("Level", 6, 6),
    RESERVED("Level", 7, 7),
    RESERVED("Level", 8, 8),
    RESERVED("Level", 9, 9),
    RESERVED("Level", 10, 10),
    RESERVED("Level", 11, 11),
    RESERVED("Level", 12, 12),
    RESERVED("Level", 13, 13),
    RESERVED("Level", 14, 14),
    RESERVED("Level", 15, 15),
    {"", "", 0}};

static const struct winmeta_item tasks[] = {
#define WINMETA_TASK(name, value, text) {"win:" name, text, value},
#include "winmeta.def"
    {"", "", 0}};

static const struct winmeta_item opcodes[] = {
#define WINMETA_OPCODE(name, value, text) {"win:" name, text, value},
#include "winmeta.def"
    RESERVED("Opcode", 241, 241), RESERVED("Opcode", 242, 242),
    RESERVED("Opcode", 243, 243), RESERVED("Opcode", 244, 244),
    RESERVED("Opcode", 245, 245), RESERVED("Opcode", 246, 246),
    RESERVED("Opcode", 247, 247), RESERVED("Opcode", 248, 248),
    RESERVED("Opcode", 249, 249), RESERVED("Opcode", 250, 250),
    RESERVED("Opcode", 251, 251), RESERVED("Opcode", 252, 252),
    RESERVED("Opcode", 253, 253), RESERVED("Opcode", 254, 254),
    RESERVED("Opcode", 255, 255), {"", "", 0}};

static const struct winmeta_item keywords[] = {{"win:AnyKeyword", "", 0},
#define WINMETA_KEYWORD(name, bit, text) {"win:" name, text, BIT(bit)},
#include "winmeta.def"
                                               RESERVED("Keyword", 56, BIT(56)),
                                               RESERVED("Keyword", 57, BIT(57)),
                                               RESERVED("Keyword", 58, BIT(58)),
                                               RESERVED("Keyword", 59, BIT(59)),
                                               RESERVED("Keyword", 60, BIT(60)),
                                               RESERVED("Keyword", 61, BIT(61)),
                                               RESERVED("Keyword", 62, BIT(62)),
                                               RESERVED("Keyword", 63, BIT(63)),
                                               {"", "", 0}};

static const struct winmeta_item channels[] = {
#define WINMETA_CHANNEL(name, value) {name, name, value},
#include "winmeta.def"
    {"", "", 0}};

const struct winmeta_item *winmeta_items(enum winmeta_kind kind)
{
    static const struct winmeta_item *const kinds[WINMETA_KINDS] = {
        [WINMETA_LEVEL] = levels,     [WINMETA_TASK] = tasks,       [WINMETA_OPCODE] = opcodes,
        [WINMETA_KEYWORD] = keywords, [WINMETA_CHANNEL] = channels,
    };
    return kinds[kind];
}

const struct winmeta_item *winmeta_find(enum winmeta_kind kind, struct slice name)
{
    const size_t prefix = kind == WINMETA_CHANNEL ? 0 : strlen("win:");
    for (const struct winmeta_item *item = winmeta_items(kind); *item->name; item++) {
        if (slice_same(name, slice_of(item->name + prefix)))
            return item;
    }
    return NULL;
}

struct slice winmeta_string_id(char id[WINMETA_ID_SIZE], enum winmeta_kind kind,
                               const struct winmeta_item *item)
{
    static const char prefixes[WINMETA_KINDS][sizeof "keyword."] = {
        [WINMETA_LEVEL] = "level.",     [WINMETA_TASK] = "task.",
        [WINMETA_OPCODE] = "opcode.",   [WINMETA_KEYWORD] = "keyword.",
        [WINMETA_CHANNEL] = "channel.",
    };
    const size_t prefix = kind == WINMETA_CHANNEL ? 0 : strlen("win:");
    int len = snprintf(id, WINMETA_ID_SIZE, "%s%s", prefixes[kind], item->name + prefix);
    return (struct slice){id, (uint32_t)len};
}

/* --- types --- */

static const struct intype types[] = {
#define WEVT_IN(symbol, code, name, outs) {name, code, outs},
#include "wevt_types.def"
    {NULL, 0, NULL}};

/* In the order of their codes, the first of which is 1. */
static const char outs[][sizeof "DateTimeCultureInsensitive"] = {
#define WEVT_OUT(symbol, code, space, name) name,
#include "wevt_types.def"
};

const struct intype *intypes(void)
{
    return types;
}

const struct intype *intype_find(struct slice name)
{
    for (const struct intype *type = types; name.len > 0 && type->name; type++) {
        if (*type->name == *name.text && slice_same(name, slice_of(type->name)))
            return type;
    }
    return NULL;
}

/* The next word of a list; len 0: there is none. */
static struct slice next_word(const char **list)
{
    const char *start = *list + strspn(*list, " ");
    size_t len = strcspn(start, " ");
    *list = start + len;
    return (struct slice){start, (uint32_t)len};
}

static uint8_t outtype_code(struct slice name)
{
    for (size_t i = 0; i < sizeof outs / sizeof *outs; i++) {
        if (*outs[i] == *name.text && slice_same(name, slice_of(outs[i])))
            return (uint8_t)(i + 1);
    }
    return 0;
}

uint8_t outtype_of(const struct intype *type, struct slice name)
{
    const char *list = type->outs;
    for (struct slice out; (out = next_word(&list)).len > 0;) {
        if (name.len == 0 || slice_same(name, out))
            return outtype_code(out);
    }
    return 0;
}
