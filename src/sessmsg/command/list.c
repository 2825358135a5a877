/* sessmsg list: one line per code. */
#include "char_width.h"
#include "console.h"
#include "say.h"
#include "sessmsg_commands.h"
#include "terminal.h"
#include "text.h"
#include "utf.h"

#include <stdlib.h>
#include <string.h>

#include <sessmsg/codes.h>

enum { GAP = 2 };

/* The columns: as wide as their longest entries. */
struct widths {
    size_t label, name;
};

static bool has_text(const struct request *r, const struct sessmsg_info *info)
{
    struct msgtab_text text;
    return msgtab_find(&r->table, info->id, r->language, &text) == 0;
}

/* How many bytes of a text fit into this many columns. */
static size_t fit(const char *text, size_t columns)
{
    size_t len = strlen(text);
    size_t pos = 0;
    for (size_t next = 0, width = 0; pos < len; pos = next) {
        width += char_width(utf8_decode(text, len, &next));
        if (width > columns)
            break;
    }
    return pos;
}

/* Shows a row; room is the width available for the text. */
static int show_row(const struct request *r, const struct sessmsg_info *info,
                    const struct widths *widths, size_t room)
{
    struct text_call call = {.request = r, .id = info->id};
    call.flags = MSGTAB_IGNORE_INSERTS | MSGTAB_WIDTH(255); /* line ends become blanks */
    char label[SESSMSG_LABEL_SIZE];
    char *text = text_make(text_message, &call);
    if (!text)
        return STATUS_INPUT;
    size_t len = fit(text, room);
    while (len > 0 && text[len - 1] == ' ')
        len--;
    sessmsg_label(label, sizeof label, info);
    printf("%*s%*s%s", (int)widths->label, label, GAP, "", info->name);
    if (len > 0)
        say_to(stdout, "%*s%.*s", (int)(widths->name - strlen(info->name) + GAP), "", (int)len,
               text);
    putchar('\n');
    free(text);
    return STATUS_OK;
}

static struct widths measure(const struct request *r, const struct sessmsg_info *infos,
                             size_t count)
{
    struct widths widths = {0, 0};
    for (size_t i = 0; i < count; i++) {
        char label[SESSMSG_LABEL_SIZE];
        size_t label_len = (size_t)sessmsg_label(label, sizeof label, &infos[i]);
        size_t name_len = strlen(infos[i].name);
        if (!has_text(r, &infos[i]))
            continue;
        widths.label = label_len > widths.label ? label_len : widths.label;
        widths.name = name_len > widths.name ? name_len : widths.name;
    }
    return widths;
}

static int list(const struct request *r)
{
    size_t count;
    uint32_t columns = terminal_columns();
    const struct sessmsg_info *infos = sessmsg_infos(&count);
    struct widths widths = measure(r, infos, count);
    size_t used = widths.label + GAP + widths.name + GAP;
    size_t room = columns == 0 ? SIZE_MAX : columns > used ? columns - used : 0;
    int status = STATUS_OK;
    for (size_t i = 0; i < count && status == STATUS_OK; i++) {
        if (has_text(r, &infos[i]))
            status = show_row(r, &infos[i], &widths, room);
    }
    return status;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    return request_run(self, argc, argv, (struct request_words){0, 0, NULL}, list);
}

const struct opt_command cmd_list = {
    .name = "sessmsg list",
    .arguments = "",
    .summary = "List the codes: number, name and text.",
    .notes = "\nOn a terminal the texts are cut to its width.\n",
    .options = request_options,
    .run = run,
};
