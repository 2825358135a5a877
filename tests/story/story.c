/* An application whose session or logon call fails: it shows the sentence with the right names,
   then waits for the person who is in the way, or offers a free name. It uses the public headers
   only.

   story [--server NAME] [--name SESSION] [--id LUID] [--lang LANGUAGE] CODE...

   Nobody can make Windows refuse a call at will, so each CODE is what the call returns, one for
   each try; after the last one it succeeds. Everything else is asked of the system. */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sessmsg/live.h>
#include <sessmsg/sessmsg.h>

enum { IN_USE = 7062, NO_FORCE = 7063, NAME_TAKEN = 7023, ID_TAKEN = 1363 };
enum { TEXT_SIZE = 2048, WAIT_MILLISECONDS = 60000, FAILED = 1, USAGE = 2 };

struct story {
    struct msgtab table;
    const char *server;           /* the computer that refuses; "": this one */
    char name[SESSMSG_NAME_SIZE]; /* that the new session shall have */
    uint64_t id;                  /* that the new logon session shall have */
    uint16_t lang;
    char **codes; /* what the call returns; NULL after the last */
};

/* The call of the application, for instance of an API that connects to a session. */
static uint32_t next_try(struct story *s)
{
    return *s->codes ? (uint32_t)strtoul(*s->codes++, NULL, 0) : 0;
}

static void show_sentence(const struct story *s, uint32_t code)
{
    char text[TEXT_SIZE];
    sessmsg_format_live_on(s->server, text, sizeof text, &s->table, code, s->lang);
    puts(text);
}

static int give_up(const struct story *s, uint32_t code)
{
    char text[TEXT_SIZE];
    if (sessmsg_advice_text(text, sizeof text, &s->table, sessmsg_advice(code, NULL), s->lang) > 0)
        puts(text);
    return FAILED;
}

static const char *place_of(const struct sessmsg_session *held)
{
    if (held->console)
        return "at the console";
    return SESSMSG_STATE_ACTIVE + held->state == SESSMSG_STATE_DISCONNECTED ? "disconnected"
                                                                            : "remote";
}

/* Waits for the person in the way; the next try then finds out whether that was all. */
static int wait_for_holder(const struct story *s, uint32_t code)
{
    struct sessmsg_session held;
    if (sessmsg_holder(s->server, &held) != 0)
        return give_up(s, code);
    printf("Session %" PRIu32 " (%s): waiting for %s to log off.\n", held.id, place_of(&held),
           held.holder.user);
    int result = sessmsg_wait_logoff(s->server, held.id, WAIT_MILLISECONDS);
    if (result == 0) {
        printf("%s has logged off.\n", held.holder.user);
        return 0;
    }
    printf("No longer waiting: %s.\n", sessmsg_strerror(result));
    return give_up(s, code);
}

/* The list of sessions may lack the one that has the refused name: that name is never offered
 * again.
 */
static int choose_name(struct story *s, uint32_t code)
{
    char name[SESSMSG_NAME_SIZE], other[SESSMSG_NAME_SIZE + 2];
    ptrdiff_t len = sessmsg_free_session_name(name, sizeof name, s->name);
    if (len > 0 && strcmp(name, s->name) == 0) {
        snprintf(other, sizeof other, "%s-2", s->name);
        len = sessmsg_free_session_name(name, sizeof name, other);
    }
    if (len < 0)
        return give_up(s, code);
    printf("\"%s\" is free.\n", name);
    memcpy(s->name, name, sizeof name);
    return 0;
}

/* On Windows an application would ask AllocateLocallyUniqueId; here the next free one is easier to
   follow. */
static int choose_id(struct story *s, uint32_t code)
{
    int used;
    do
        used = sessmsg_logon_id_in_use(++s->id);
    while (used == 1);
    if (used < 0)
        return give_up(s, code);
    printf("The ID 0x%" PRIX64 " is free.\n", s->id);
    return 0;
}

static int handle(struct story *s, uint32_t code)
{
    show_sentence(s, code);
    switch (sessmsg_code_from(code)) {
    case IN_USE:
    case NO_FORCE: return wait_for_holder(s, code);
    case NAME_TAKEN: return choose_name(s, code);
    case ID_TAKEN: return choose_id(s, code);
    default: return give_up(s, code);
    }
}

/* Tries until the call succeeds or nothing more can be done. */
static int tell(struct story *s)
{
    for (uint32_t code; (code = next_try(s)) != 0;) {
        int status = handle(s, code);
        if (status)
            return status;
    }
    puts("The call succeeded.");
    return 0;
}

/* Whether option is one of ours and its value is good. */
static int set_option(struct story *s, const char *option, const char *value)
{
    if (strcmp(option, "--server") == 0)
        s->server = value;
    else if (strcmp(option, "--name") == 0)
        return (size_t)snprintf(s->name, sizeof s->name, "%s", value) < sizeof s->name;
    else if (strcmp(option, "--id") == 0)
        s->id = strtoull(value, NULL, 0);
    else if (strcmp(option, "--lang") == 0)
        return msgtab_language_from(value, &s->lang) == 0;
    else
        return 0;
    return 1;
}

int main(int argc, char **argv)
{
    struct story s = {.server = "", .name = "work", .id = 0x3E7, .lang = 0x409};
    int first = 1;
    while (first + 1 < argc && strncmp(argv[first], "--", 2) == 0 &&
           set_option(&s, argv[first], argv[first + 1]))
        first += 2;
    s.codes = argv + first;
    if (first >= argc || strncmp(argv[first], "--", 2) == 0) {
        fputs(
            "usage: story [--server NAME] [--name SESSION] [--id LUID] [--lang LANGUAGE] CODE...\n",
            stderr);
        return USAGE;
    }
    int result = sessmsg_open(&s.table, NULL);
    if (result < 0) {
        fprintf(stderr, "story: cannot open sessmsg.dll: %s\n", sessmsg_strerror(result));
        return USAGE;
    }
    int status = tell(&s);
    msgtab_close(&s.table);
    return status;
}
