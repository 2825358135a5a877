/* What a fuzz target expects of the library: anything else ends it, which the fuzzer reports. */
#ifndef MSGTAB_FUZZ_EXPECT_H
#define MSGTAB_FUZZ_EXPECT_H

#include <stdlib.h>

static inline void expect(int ok)
{
    if (!ok)
        abort();
}

/* Memory of exactly this size; never NULL. */
static inline void *room(size_t size)
{
    void *block = malloc(size > 0 ? size : 1);
    expect(block != NULL);
    return block;
}

#endif
