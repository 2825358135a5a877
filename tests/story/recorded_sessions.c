/* What a recording says of the sessions of computers, in the place of the system's answers. The
   file is named by the variable RECORDING; run.py describes it. */
#include "sessions.h"
#include "utf.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 400, WORD_SIZE = 100, NO_SESSION = -1 };

/* The context of an opened computer; that of sessions_local is NULL. */
struct computer {
    char name[WORD_SIZE]; /* "" for this computer */
    unsigned step;        /* how often something has changed since it was opened */
};

struct line {
    char key[WORD_SIZE], words[4][WORD_SIZE];
};

typedef int line_visit(void *context, const struct line *line);

static int is_blank(const char *word)
{
    return strcmp(word, "-") == 0;
}

static int parse(struct line *line, const char *text)
{
    memset(line, 0, sizeof *line);
    return sscanf(text, "%99s %99s %99s %99s %99s", line->key, line->words[0], line->words[1],
                  line->words[2], line->words[3]) > 0 &&
           line->key[0] != '#';
}

/* Follows the lines of the file: whose they are, and of which step. */
struct place {
    int wanted; /* of the computer that is asked */
    unsigned step;
};

static int moves(struct place *p, const struct line *line, const struct computer *c)
{
    if (strcmp(line->key, "computer") == 0) {
        const char *name = is_blank(line->words[0]) ? "" : line->words[0];
        *p = (struct place){strcmp(name, c->name) == 0, 0};
    } else if (strcmp(line->key, "then") == 0) {
        p->step++;
    } else {
        return 0;
    }
    return 1;
}

/* Visits the computer's lines with this key. Returns what visit returned, or SESSMSG_E_SYSTEM when
   the recording says that the call fails. *last: whether there is no later step. */
static int lines(void *context, const char *key, line_visit *visit, void *visit_context, int *last)
{
    static const struct computer local;
    const struct computer *c = context ? context : &local;
    const char *path = getenv("RECORDING");
    FILE *file = path ? fopen(path, "r") : NULL;
    char text[LINE_SIZE];
    struct line line;
    struct place p = {0};
    int code = 0;
    if (!file)
        return SESSMSG_E_SYSTEM;
    *last = 1;
    while (code == 0 && fgets(text, sizeof text, file)) {
        if (!parse(&line, text))
            continue;
        int moved = moves(&p, &line, c);
        if (p.wanted && p.step > c->step)
            *last = 0;
        if (moved || !p.wanted || p.step != c->step)
            continue;
        if (strcmp(line.key, "fails") == 0 && strcmp(line.words[0], key) == 0)
            code = SESSMSG_E_SYSTEM;
        else if (strcmp(line.key, key) == 0)
            code = visit(visit_context, &line);
    }
    fclose(file);
    return code;
}

static int take_number(void *context, const struct line *line)
{
    *(uint32_t *)context = (uint32_t)strtoul(line->words[0], NULL, 0);
    return 0;
}

static int number(void *context, const char *key, uint32_t *id)
{
    int last;
    *id = (uint32_t)NO_SESSION;
    return lines(context, key, take_number, id, &last);
}

static int own(void *context, uint32_t *id)
{
    return number(context, "own", id);
}

static int console(void *context, uint32_t *id)
{
    return number(context, "console", id);
}

struct row_visit {
    session_visit *visit;
    void *context;
};

/* session ID STATE NAME ACCOUNT */
static int show_row(void *context, const struct line *line)
{
    const struct row_visit *v = context;
    uint16_t name[WORD_SIZE];
    const char *text = is_blank(line->words[2]) ? "" : line->words[2];
    ptrdiff_t len = utf16_from_utf8(name, WORD_SIZE, text, strlen(text));
    struct session_row row = {(uint32_t)strtoul(line->words[0], NULL, 0),
                              (uint32_t)strtoul(line->words[1], NULL, 0), name,
                              len < 0 ? 0 : (size_t)len};
    return v->visit(v->context, &row);
}

static int each(void *context, session_visit *visit, void *visit_context)
{
    struct row_visit v = {visit, visit_context};
    int last;
    return lines(context, "session", show_row, &v, &last);
}

struct account_search {
    uint32_t id;
    enum session_text which;
    uint16_t *out;
    size_t *len;
    int found;
};

/* Nobody is written '-'; '?' is an account that the caller may not see. */
static int take_account(void *context, const struct line *line)
{
    struct account_search *s = context;
    const char *account = line->words[3], *slash = strchr(account, '\\');
    if (strtoul(line->words[0], NULL, 0) != s->id)
        return 0;
    s->found = 1;
    *s->len = 0;
    if (strcmp(account, "?") == 0)
        return SESSMSG_E_SYSTEM;
    if (!slash)
        return 0;
    size_t len = s->which == SESSION_USER ? strlen(slash + 1) : (size_t)(slash - account);
    ptrdiff_t units = utf16_from_utf8(s->out, SESSION_NAME_UNITS,
                                      s->which == SESSION_USER ? slash + 1 : account, len);
    *s->len = units < 0 ? 0 : (size_t)units;
    return 0;
}

static int text(void *context, uint32_t id, enum session_text which,
                uint16_t out[SESSION_NAME_UNITS], size_t *len)
{
    struct account_search s = {id, which, out, len, 0};
    int last;
    int code = lines(context, "session", take_account, &s, &last);
    return code ? code : s.found ? 0 : SESSMSG_E_SYSTEM;
}

struct id_visit {
    logon_visit *visit;
    void *context;
};

static int show_id(void *context, const struct line *line)
{
    const struct id_visit *v = context;
    return v->visit(v->context, strtoull(line->words[0], NULL, 0));
}

static int each_logon(void *context, logon_visit *visit, void *visit_context)
{
    struct id_visit v = {visit, visit_context};
    int last;
    return lines(context, "logon", show_id, &v, &last);
}

/* Each step of the recording is a notification; after the last one the time runs out. */
static int watch(void *context, uint32_t milliseconds, session_check *check, void *check_context)
{
    struct computer *c = context;
    for (;;) {
        int last, code = check(check_context);
        uint32_t ignored;
        if (code)
            return code;
        if (lines(c, "own", take_number, &ignored, &last) < 0 || last || milliseconds == 0)
            return SESSMSG_E_TIMEOUT;
        c->step++;
    }
}

struct sessions sessions_local(void)
{
    return (struct sessions){NULL, own, console, each, text, each_logon, watch};
}

static int found(void *context, const struct line *line)
{
    (void)context;
    (void)line;
    return 1;
}

int sessions_open(const char *server, struct sessions *s)
{
    struct computer *c = calloc(1, sizeof *c);
    int last;
    *s = sessions_local();
    if (!c)
        return SESSMSG_E_SYSTEM;
    snprintf(c->name, sizeof c->name, "%s", server ? server : "");
    s->context = c;
    return lines(c, "opened", found, NULL, &last) == 1 ? 0 : SESSMSG_E_SYSTEM;
}

void sessions_close(struct sessions *s)
{
    free(s->context);
    s->context = NULL;
}
