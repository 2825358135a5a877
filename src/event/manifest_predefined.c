/* What Windows defines for every provider: levels, opcodes, keywords, channels. */
#include "manifest.h"

struct predefined {
    unsigned char kind, value; /* of a keyword: the number of its bit */
    const char *text;
};

bool manifest_predefined(enum msgtab_event_kind kind, uint64_t value, struct msgtab_event_item *out)
{
    static const struct predefined rows[] = {
#define WINMETA_LEVEL(name, value, text)  {MSGTAB_EVENT_LEVEL, value, text},
#define WINMETA_TASK(name, value, text)   {MSGTAB_EVENT_TASK, value, text},
#define WINMETA_OPCODE(name, value, text) {MSGTAB_EVENT_OPCODE, value, text},
#define WINMETA_KEYWORD(name, bit, text)  {MSGTAB_EVENT_KEYWORD, bit, text},
#define WINMETA_CHANNEL(name, value)      {MSGTAB_EVENT_CHANNEL, value, name},
#include "winmeta.def"
    };
    *out = (struct msgtab_event_item){.kind = kind, .value = value, .message = MANIFEST_NONE};
    for (size_t i = 0; i < sizeof rows / sizeof *rows && !out->text; i++) {
        const uint64_t found =
            kind == MSGTAB_EVENT_KEYWORD ? (uint64_t)1 << (rows[i].value & 63) : rows[i].value;
        if (rows[i].kind == kind && found == value)
            out->text = rows[i].text;
    }
    return out->text != NULL;
}
