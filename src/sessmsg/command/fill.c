/* sessmsg CODE: the text with the given names, or those from this computer. */
#include "code.h"
#include "console.h"
#include "sessmsg_commands.h"
#include "text.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

#include <sessmsg/live.h>
#include <sessmsg/sessmsg.h>

enum { INSERTS = 99 };

/* What fills the text. */
struct filling {
    const struct request *request;
    const struct sessmsg_info *info;
    size_t needed; /* inserts of the text */
    size_t count;
    char *texts[INSERTS]; /* to be freed */
    struct msgtab_arg args[INSERTS];
};

static ptrdiff_t filled(char *buf, size_t size, const struct text_call *c)
{
    return sessmsg_format(buf, size, &c->request->table, c->id, c->request->language, c->args,
                          c->count);
}

static ptrdiff_t filled_live(char *buf, size_t size, const struct text_call *c)
{
    return sessmsg_format_live(buf, size, &c->request->table, c->id, c->request->language);
}

/* Texts that name people: two inserts, domain and user, for each. These are the ones looked up
   live. */
static const uint32_t people[] = {
#define FACT_live(id, ...) (id),
#include <sessmsg/facts.inc>
};

static bool names_people(const struct sessmsg_info *info)
{
    for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
        if (people[i] == info->id)
            return true;
    }
    return false;
}

/* How many strings the text needs. False after reporting why none fill it. */
static bool count_inserts(struct filling *f)
{
    struct msgtab_text text;
    ptrdiff_t count = msgtab_find(&f->request->table, f->info->id, f->request->language, &text);
    if (count == 0)
        count = msgtab_insert_count(&text, NULL, 0);
    if (count > INSERTS)
        count = MSGTAB_E_INSERT;
    if (count < 0) {
        text_lacks(f->info->id, (int)count);
        return false;
    }
    f->needed = (size_t)count;
    return true;
}

static int add(struct filling *f, const char *text)
{
    char *visible = text_visible(text);
    if (!visible)
        return STATUS_USAGE;
    f->texts[f->count] = visible;
    f->args[f->count++] = msgtab_str(visible);
    return STATUS_OK;
}

/* An account without a domain belongs to this computer. */
static int add_account(struct filling *f, const char *word)
{
    struct sessmsg_account account;
    char shown[SHOWN_SIZE];
    int code = sessmsg_account_parse(&account, word);
    if (code != 0) {
        show_word(shown, slice_of(word));
        fprintf(stderr, "sessmsg: %s: %s\n", shown, sessmsg_strerror(code));
        return STATUS_INPUT;
    }
    int status = add(f, *account.domain ? account.domain : ".");
    return status == STATUS_OK ? add(f, account.user) : status;
}

/* Each account fills two inserts; the last one is repeated for those not given. */
static int add_accounts(struct filling *f, char **words, size_t count)
{
    int status = STATUS_OK;
    for (size_t i = 0; i < f->needed / 2 && status == STATUS_OK; i++)
        status = add_account(f, words[i < count ? i : count - 1]);
    return status;
}

static int add_strings(struct filling *f, char **words, size_t count)
{
    int status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++)
        status = add(f, words[i]);
    return status;
}

static int say_what_lacks(const struct filling *f)
{
    fprintf(stderr, "sessmsg: %lu %s: ", (unsigned long)f->info->code, f->info->name);
    if (names_people(f->info))
        fputs("the text names people; give DOMAIN\\user, user@domain or user\n", stderr);
    else
        fprintf(stderr, "the text needs %u string%s\n", (unsigned)f->needed,
                f->needed == 1 ? "" : "s");
    return STATUS_INPUT;
}

static int show(const struct filling *f, text_maker *make)
{
    struct text_call call = {
        .request = f->request, .id = f->info->code, .args = f->args, .count = f->count};
    char *text = text_make(make, &call);
    if (!text)
        return STATUS_INPUT;
    text_show(text);
    free(text);
    return STATUS_OK;
}

static int fill(struct filling *f, char **words, size_t count)
{
    struct sessmsg_account who;
    bool named = names_people(f->info);
    size_t most = named ? f->needed / 2 : f->needed;
    int status;
    if (count > most)
        return opt_wrong(f->request->command, "too many arguments:", words[most]);
    if (named && count == 0 && most > 0)
        return sessmsg_console_user(&who) == SESSMSG_E_NO_SESSIONS ? say_what_lacks(f)
                                                                   : show(f, filled_live);
    if (!named && count < most)
        return say_what_lacks(f);
    status = named ? add_accounts(f, words, count) : add_strings(f, words, count);
    return status == STATUS_OK ? show(f, filled) : status;
}

int fill_message(const struct request *r)
{
    struct filling f = {.request = r, .info = code_find(r->command, r->words[0])};
    if (!f.info || !count_inserts(&f))
        return STATUS_INPUT;
    int status = fill(&f, r->words + 1, r->count - 1);
    for (size_t i = 0; i < f.count; i++)
        free(f.texts[i]);
    return status;
}
