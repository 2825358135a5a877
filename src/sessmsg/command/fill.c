/* The text of a code with the given names, or those from this computer. */
#include "fill.h"

#include "code.h"
#include "console.h"
#include "say.h"
#include "sessmsg_commands.h"
#include "text.h"
#include "text_util.h"

#include <stdlib.h>
#include <string.h>

#include <sessmsg/live.h>
#include <sessmsg/page.h>
#include <sessmsg/sessmsg.h>

enum { INSERTS = 99 };

/* What fills the text. */
struct filling {
    const struct request *request;
    const struct sessmsg_info *info;
    size_t needed; /* inserts of the text */
    size_t count;
    bool only_known;      /* no text that says "another user" */
    bool failed;          /* a text was not available, which has been reported */
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

/* What stands for the domain of user@domain, whose text is shown as given. No name contains it:
   control characters are made visible. */
static const char no_domain[] = "\1";

/* Takes it out again, with the backslash after it. */
static void remove_no_domain(char *text)
{
    const char *from = text;
    for (; *from; from++) {
        if (*from == *no_domain)
            from += from[1] == '\\';
        else
            *text++ = *from;
    }
    *text = 0;
}

static int add_address(struct filling *f, const char *address)
{
    f->args[f->count] = msgtab_str(no_domain);
    f->texts[f->count++] = NULL;
    return add(f, address);
}

/* An account without a domain belongs to this computer. */
static int add_account(struct filling *f, const char *word)
{
    struct sessmsg_account account;
    char shown[SHOWN_SIZE];
    int code = sessmsg_account_parse(&account, word);
    if (code != 0) {
        show_word(shown, slice_of(word));
        say_error("sessmsg: %s: %s\n", shown, sessmsg_strerror(code));
        return STATUS_INPUT;
    }
    if (strchr(word, '@') && !strchr(word, '\\'))
        return add_address(f, word);
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
    say_error("sessmsg: %lu %s: ", (unsigned long)f->info->code, f->info->name);
    if (names_people(f->info))
        say_error("the text names people; give DOMAIN\\user, user@domain or user\n");
    else
        say_error("the text needs %u string%s\n", (unsigned)f->needed, f->needed == 1 ? "" : "s");
    return STATUS_INPUT;
}

static char *make(struct filling *f, text_maker *maker)
{
    struct text_call call = {
        .request = f->request, .id = f->info->id, .args = f->args, .count = f->count};
    char *text = text_make(maker, &call);
    if (text)
        remove_no_domain(text);
    f->failed = !text;
    return text;
}

/* The text with the names of this computer; NULL after an error, or when nobody is known. */
static char *fill_live(struct filling *f)
{
    struct sessmsg_session holder;
    int code = sessmsg_holder(NULL, &holder);
    bool shown = code == 0 || (!f->only_known && code != SESSMSG_E_NO_SESSIONS);
    return shown ? make(f, filled_live) : NULL;
}

/* The text; NULL after an error, or when names are missing. */
static char *fill(struct filling *f, char **words, size_t count, int *status)
{
    bool named = names_people(f->info);
    size_t most = named ? f->needed / 2 : f->needed;
    *status = STATUS_OK;
    if (count > most)
        *status = opt_wrong(f->request->command, "too many arguments:", words[most]);
    else if (named && count == 0 && most > 0)
        return fill_live(f);
    else if (!named && count < most)
        return NULL;
    else
        *status = named ? add_accounts(f, words, count) : add_strings(f, words, count);
    return *status == STATUS_OK ? make(f, filled) : NULL;
}

static void free_texts(struct filling *f)
{
    for (size_t i = 0; i < f->count; i++)
        free(f->texts[i]);
}

int fill_title(const struct request *r, const struct sessmsg_info *info, char **title)
{
    struct filling f = {.request = r, .info = info, .only_known = true};
    int status = STATUS_OK;
    *title = NULL;
    if (!count_inserts(&f))
        return STATUS_INPUT;
    if (f.needed > 0 || r->count > 1)
        *title = fill(&f, r->words + 1, r->count - 1, &status);
    if (status == STATUS_OK && f.failed)
        status = STATUS_INPUT;
    else if (status == STATUS_OK && !*title && r->count > 1)
        status = say_what_lacks(&f);
    free_texts(&f);
    return status;
}

/* The line of an NTSTATUS that means something else than its code, or NULL. */
static char *status_line(const struct request *r, const struct sessmsg_info *info, uint32_t status)
{
    struct sessmsg_item items[SESSMSG_ITEMS_MAX];
    size_t count = sessmsg_page(items, info, status);
    for (size_t i = 0; status && i < count; i++) {
        if (items[i].kind == SESSMSG_ITEM_STATUS && items[i].value == status)
            return text_item(r, &items[i]);
    }
    return NULL;
}

int fill_message(const struct request *r)
{
    uint32_t status_code = 0;
    struct filling f = {.request = r, .info = code_find(r->command, r->words[0], &status_code)};
    int status;
    if (!f.info || !count_inserts(&f))
        return STATUS_INPUT;
    char *text = r->count == 1 ? status_line(r, f.info, status_code) : NULL;
    status = STATUS_OK;
    if (!text)
        text = fill(&f, r->words + 1, r->count - 1, &status);
    if (text)
        text_show(text);
    else if (status == STATUS_OK)
        status = f.failed ? STATUS_INPUT : say_what_lacks(&f);
    free(text);
    free_texts(&f);
    return status;
}
