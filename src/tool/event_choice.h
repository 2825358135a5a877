/* Which message of a file an event is. */
#ifndef MSGTAB_TOOL_EVENT_CHOICE_H
#define MSGTAB_TOOL_EVENT_CHOICE_H

#include "opt.h"

#include <msgtab/provider.h>

/* What the command line says of an event besides its id; NULL: not given. */
struct event_choice {
    const char *version, *channel, *provider, *qualifiers, *level;
    const struct msgtab_event_manifest *manifest; /* NULL: those that are in the message files */
    const char *guid;                             /* of the provider in it that counts */
    int version_number, level_number;
    uint32_t qualifier_number;
};

struct event_chosen {
    uint32_t message;
    struct msgtab_event_manifest manifest; /* that defines it */
    struct msgtab_event_provider provider;
    struct msgtab_event_definition event;
    bool is_defined; /* by a manifest, */
    bool is_other;   /* which has other versions or channels only */
    bool is_several; /* by several providers of the file, each with a message of its own */
};

/* Whether anything is. */
bool event_choice_is_given(const struct event_choice *c);

/* Reads the numbers. Returns STATUS_OK, or the status after saying what is wrong. */
int event_choice_read(const struct opt_command *command, struct event_choice *c);

/* Finds the message of event id; shown is the name of the file and word the id as the user wrote
   it. Returns 0, or an error that was said on stderr when *is_said is set. */
int event_choose(struct event_chosen *out, const struct event_choice *c,
                 const struct msgtab_event_texts *texts, uint32_t id, const char *shown,
                 const char *word, bool *is_said);

#endif
