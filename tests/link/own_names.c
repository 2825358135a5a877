/* A program whose own functions have names that the libraries use internally. It links, and neither
   side calls the other's. */
#include <msgtab/event.h>
#include <sessmsg/live.h>
#include <sessmsg/sessmsg.h>

#include <stdio.h>
#include <string.h>

/* The library has a function with each of these names; calls counts the calls that arrive here. */
#define OWN(X)            \
    X(utf8_decode)        \
    X(utf16_encode)       \
    X(utf8_check)         \
    X(hidden_char)        \
    X(private_use_decode) \
    X(file_map)           \
    X(file_append)        \
    X(file_last_error)    \
    X(table_index)        \
    X(table_next)         \
    X(image_read)         \
    X(image_next)         \
    X(insert_parse)       \
    X(format_text)        \
    X(sink_close)         \
    X(source_char)        \
    X(language_user)      \
    X(find_elsewhere)     \
    X(fast_whole8)        \
    X(piece_next)         \
    X(reg_start)          \
    X(live_format)        \
    X(visible_units)      \
    X(sessions_open)      \
    X(arena_alloc)        \
    X(buf_str)            \
    X(map_add)

static int calls;

#define DECLARE(name) void name(void);
#define DEFINE(name) \
    void name(void)  \
    {                \
        calls++;     \
    }
#define CALL(name)  name();
#define COUNT(name) +1

OWN(DECLARE)
OWN(DEFINE)

static int check(const char *what, int ok)
{
    if (!ok)
        printf("%s\n", what);
    return ok ? 0 : 1;
}

int main(void)
{
    struct msgtab t;
    struct msgtab_event_source source;
    char buf[512];
    int bad = check("open", sessmsg_open(&t, NULL) == 0);
    bad += check("find", sessmsg_format(buf, sizeof buf, &t, 7062, 0x0409,
                                        MSGTAB_ARGS("CONTOSO", "alice")) > 0);
    bad += check("text", strstr(buf, "CONTOSO\\alice") != NULL);
    bad += check("live", sessmsg_format_live(buf, sizeof buf, &t, 7062, 0x0409) > 0);
    bad += check("visible", sessmsg_visible(buf, sizeof buf, "a\nb") > 3);
    bad += check("event", msgtab_event_render_text(buf, sizeof buf, "%1 %2", NULL,
                                                   MSGTAB_ARGS("a", "b")) == 3);
    bad += check("reg", msgtab_event_source_from_reg(&source, buf, sizeof buf, "x", 1, NULL, "a") ==
                            MSGTAB_E_REG_FILE);
    msgtab_close(&t);
    bad += check("the library called a function of the program", calls == 0);
    OWN(CALL)
    bad += check("the program called one of the library", calls == OWN(COUNT));
    return bad ? 1 : 0;
}
