/* Fuzz target: a query up to the first line end, then a message in each encoding. What the inserts
   stand for must be parts of the query. */
#include "match.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct match_query *q, const struct msgtab_text *text)
{
    const char *end = q->text + strlen(q->text);
    struct matcher m;
    matcher_init(&m, q);
    const bool found = match_message(&m, text);
    for (unsigned i = 0; found && i < MATCH_INSERTS; i++) {
        const struct match_value *value = &m.values[i];
        if (value->known && (value->text < q->text || value->len > (size_t)(end - value->text)))
            abort();
    }
    matcher_free(&m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const uint8_t *line_end = size > 0 ? memchr(data, '\n', size) : NULL;
    const size_t len = line_end ? (size_t)(line_end - data) : size;
    const size_t rest = line_end ? size - len - 1 : 0;
    char *typed = memory_copy((const char *)data, len);
    uint16_t *message = memory_zeros(rest); /* aligned for UTF-16 */
    struct match_query q;
    memcpy(message, data + size - rest, rest);
    match_query_init(&q, typed);
    check(&q, &(struct msgtab_text){message, rest, 1, 0x409, MSGTAB_TEXT_UTF8});
    check(&q, &(struct msgtab_text){message, rest, 1, 0x411, MSGTAB_TEXT_ANSI});
    check(&q, &(struct msgtab_text){message, rest / 2, 1, 0x409, MSGTAB_TEXT_UTF16});
    match_query_free(&q);
    free(message);
    free(typed);
    return 0;
}
