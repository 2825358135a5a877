/* Changes as sentences. */
#include "comment.h"
#include "diff_report.h"
#include "text_util.h"

/* A change that is being described. */
struct says {
    struct buf *out;
    const struct diff_report *report;
    const struct diff_change *change;
};

static const struct message *message_of(const struct diff_file *f, uint32_t message)
{
    return &f->compilation.catalogue.messages.items[message];
}

/* "SHOP_CLOSED (0x00000079)", or only the number. */
static void say_name(struct buf *out, struct slice symbol, uint32_t code)
{
    char shown[SHOWN_SIZE];
    show_bare(shown, symbol);
    if (symbol.len > 0)
        buf_printf(out, "%s (0x%08X)", shown, (unsigned)code);
    else
        buf_printf(out, "0x%08X", (unsigned)code);
}

/* The new message, by the old name if it has none. */
static void say_subject(const struct says *s)
{
    const struct diff_change *change = s->change;
    bool is_new = change->new_message != DIFF_NONE;
    const struct diff_file *f = is_new ? s->report->new : s->report->old;
    struct slice symbol = diff_symbol(s->report->new, change->new_message);
    if (symbol.len == 0 && change->kind != DIFF_REUSED)
        symbol = diff_symbol(s->report->old, change->old_message);
    say_name(s->out, symbol,
             message_of(f, is_new ? change->new_message : change->old_message)->code);
    buf_str(s->out, ": ");
}

static void say_from_to(const struct says *s, const char *what, const char *from, const char *to)
{
    buf_printf(s->out, "%s changed from %s to %s", what, from, to);
}

static void say_numbers(const struct says *s, const char *what)
{
    buf_printf(s->out, "%s changed from %u to %u", what, (unsigned)s->change->from,
               (unsigned)s->change->to);
}

static void say_code(const struct says *s, const char *what, int digits)
{
    buf_printf(s->out, "%s changed from 0x%0*X to 0x%0*X", what, digits, (unsigned)s->change->from,
               digits, (unsigned)s->change->to);
}

/* A change of severity or facility: the number changes with it. */
static void say_whole_code(const struct says *s)
{
    buf_printf(s->out, " (number 0x%08X before)",
               (unsigned)message_of(s->report->old, s->change->old_message)->code);
}

static void say_severity(const struct says *s)
{
    static const char *const words[] = {"Success", "Informational", "Warning", "Error"};
    say_from_to(s, "severity", words[s->change->from & 3], words[s->change->to & 3]);
    say_whole_code(s);
}

static void say_reserved(const struct says *s, const char *what)
{
    enum { ID_BITS = 0xFFFF };
    unsigned first = (unsigned)s->change->from & ID_BITS, last = (unsigned)s->change->to & ID_BITS;
    unsigned facility = (unsigned)s->change->from >> 16;
    buf_printf(s->out, first == last ? "id %u" : "ids %u", first);
    if (first != last)
        buf_printf(s->out, "-%u", last);
    if (facility != RESERVED_EVERYWHERE)
        buf_printf(s->out, " of facility 0x%X", facility);
    buf_printf(s->out, ": %s", what);
}

static void show_name(char *out, struct slice name)
{
    show_bare(out, name.len > 0 ? name : slice_of("none"));
}

static void say_symbol(const struct says *s)
{
    char old[SHOWN_SIZE], new[SHOWN_SIZE];
    show_name(old, diff_symbol(s->report->old, s->change->old_message));
    show_name(new, diff_symbol(s->report->new, s->change->new_message));
    say_from_to(s, "symbolic name", old, new);
}

static const struct comment *comment_in(const struct diff_file *f, uint32_t message,
                                        enum comment_kind kind)
{
    return comment_of(&f->compilation.catalogue, message_of(f, message), kind);
}

static void say_function(const struct says *s)
{
    char shown[2][SHOWN_SIZE];
    const struct comment *old =
        comment_in(s->report->old, s->change->old_message, COMMENT_FUNCTION);
    const struct comment *new =
        comment_in(s->report->new, s->change->new_message, COMMENT_FUNCTION);
    show_bare(shown[0], old ? old->function : slice_of("the one made of its symbolic name"));
    show_bare(shown[1], new ? new->function : slice_of("the one made of its symbolic name"));
    say_from_to(s, "name of the function", shown[0], shown[1]);
}

static void say_deprecated(const struct says *s)
{
    char shown[SHOWN_LONG];
    const struct comment *comment =
        comment_in(s->report->new, s->change->new_message, COMMENT_DEPRECATED);
    show_long(shown, comment->deprecated);
    buf_printf(s->out, "deprecated%s%s", comment->deprecated.len > 0 ? ": " : "", shown);
}

static void say_reused(const struct says *s)
{
    if (s->change->old_message == DIFF_NONE) {
        buf_str(s->out, "has an id that was reserved");
        return;
    }
    buf_str(s->out, "has the number that was of ");
    say_name(s->out, diff_symbol(s->report->old, s->change->old_message),
             message_of(s->report->old, s->change->old_message)->code);
}

static void say_insert(const struct says *s, const char *what, uint32_t type)
{
    buf_printf(s->out, "insert %%%u (%s) %s", (unsigned)s->change->insert, diff_type_word(type),
               what);
}

static void say_insert_type(const struct says *s)
{
    buf_printf(s->out, "insert %%%u changed from %s to %s", (unsigned)s->change->insert,
               diff_type_word(s->change->from), diff_type_word(s->change->to));
}

static void say_language(const struct says *s, const char *before, const char *after)
{
    char buf[DIFF_LANGUAGE_SIZE];
    buf_printf(s->out, "%s %s%s", before, diff_language(s->change->language, buf), after);
}

/* Tables do not say what is deprecated. */
static const char *removal(const struct says *s)
{
    if (s->change->rule == DIAG_BREAKS_FREE_ID)
        return "removed, and its id is not reserved";
    return s->change->rule == DIAG_BREAKS_MESSAGE && !s->report->old->is_table
               ? "removed without being deprecated before"
               : "removed";
}

static void say_catalogue(const struct says *s)
{
    switch ((int)s->change->kind) {
    case DIFF_LANGUAGE_ADDED: say_language(s, "language", ": added"); break;
    case DIFF_LANGUAGE_REMOVED: say_language(s, "language", ": removed"); break;
    case DIFF_CATEGORIES: say_numbers(s, "event categories: number"); break;
    case DIFF_RESERVED: say_reserved(s, "reserved"); break;
    default: say_reserved(s, "no longer reserved"); break;
    }
}

static void say_of_message(const struct says *s)
{
    switch ((int)s->change->kind) {
    case DIFF_ADDED: buf_str(s->out, "added"); break;
    case DIFF_REMOVED: buf_str(s->out, removal(s)); break;
    case DIFF_REUSED: say_reused(s); break;
    case DIFF_RENUMBERED: say_code(s, "number", 8); break;
    case DIFF_SEVERITY: say_severity(s); break;
    case DIFF_FACILITY:
        say_code(s, "facility", 1);
        say_whole_code(s);
        break;
    case DIFF_SYMBOL: say_symbol(s); break;
    case DIFF_FUNCTION: say_function(s); break;
    case DIFF_DEPRECATED: say_deprecated(s); break;
    case DIFF_UNDEPRECATED: buf_str(s->out, "no longer deprecated"); break;
    case DIFF_EVENT_ADDED: buf_str(s->out, "is an event text now"); break;
    case DIFF_EVENT_REMOVED: buf_str(s->out, "no longer an event text"); break;
    case DIFF_EVENT_CATEGORY: say_numbers(s, "category of the event"); break;
    case DIFF_INSERT_ADDED: say_insert(s, "added", s->change->to); break;
    case DIFF_INSERT_REMOVED: say_insert(s, "removed", s->change->from); break;
    case DIFF_INSERT_TYPE: say_insert_type(s); break;
    case DIFF_INSERT_ORDER: say_language(s, "order of inserts changed in", ""); break;
    case DIFF_TEXT_ADDED: say_language(s, "text in", " added"); break;
    case DIFF_TEXT_REMOVED: say_language(s, "text in", " removed"); break;
    default:
        say_language(s, "text in",
                     s->change->only_form ? " changed: its line ends or exact bytes" : " changed");
        break;
    }
}

void diff_say(struct buf *out, const struct diff_report *r, const struct diff_change *change)
{
    struct says s = {out, r, change};
    if (diff_is_of_manifest(change)) {
        buf_bytes(out, change->text.text, change->text.len);
    } else if (diff_is_of_message(change)) {
        say_subject(&s);
        say_of_message(&s);
    } else {
        say_catalogue(&s);
    }
}
