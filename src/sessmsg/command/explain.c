/* sessmsg explain: everything that the catalogue knows about a code, as a page for the terminal or
   in a format for programs. */
#include "code.h"
#include "console.h"
#include "fill.h"
#include "page_writer.h"
#include "sessmsg_commands.h"
#include "text.h"

#include <stdlib.h>

static const struct opt_word formats[] = {{"text", PAGE_TEXT},
                                          {"json", PAGE_JSON},
                                          {"markdown", PAGE_MARKDOWN},
                                          {"html", PAGE_HTML},
                                          {NULL, 0}};

/* The text with its inserts as they are. */
static char *pattern_of(const struct request *r, const struct sessmsg_info *info)
{
    struct text_call call = {
        .request = r, .id = info->id, .flags = MSGTAB_TRIM | MSGTAB_IGNORE_INSERTS};
    return text_make(text_message, &call);
}

/* Makes all texts before anything is shown: a page is whole or not there. */
static int show(const struct request *r, const struct sessmsg_info *info, uint32_t status,
                enum page_format format)
{
    struct sessmsg_item items[SESSMSG_ITEMS_MAX];
    char *texts[SESSMSG_ITEMS_MAX] = {NULL};
    size_t count = sessmsg_page(items, info, status);
    char *title = NULL, *pattern = pattern_of(r, info);
    int result = pattern ? fill_title(r, info, &title) : STATUS_INPUT;
    bool is_filled = title != NULL;
    for (size_t i = 0; i < count && result == STATUS_OK; i++) {
        if (items[i].kind == SESSMSG_ITEM_TEXT && title) {
            texts[i] = title;
            title = NULL;
        } else {
            texts[i] = text_item(r, &items[i]);
        }
        result = texts[i] ? STATUS_OK : STATUS_INPUT;
    }
    if (result == STATUS_OK)
        page_write(format, &(struct page){items, texts, count, info, pattern, is_filled});
    for (size_t i = 0; i < count; i++)
        free(texts[i]);
    free(title);
    free(pattern);
    return result;
}

static int explain(const struct request *r)
{
    int format = PAGE_TEXT;
    uint32_t status = 0;
    if (r->format && !opt_choose(r->format, formats, &format))
        return opt_wrong_word(r->command, "unknown format", r->format, formats);
    const struct sessmsg_info *info = code_find(r->command, r->words[0], &status);
    return info ? show(r, info, status, (enum page_format)format) : STATUS_INPUT;
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    return request_run(self, argc, argv, (struct request_words){1, SIZE_MAX, "CODE"}, explain);
}

static const struct opt options[] = {REQUEST_OPTIONS,
                                     {REQUEST_FORMAT, "format", "FORMAT",
                                      "text, json, markdown or html (default: text)",
                                      .words = formats},
                                     {0}};

const struct opt_command cmd_explain = {
    .name = "sessmsg explain",
    .arguments = "CODE [ARGUMENT...]",
    .summary = "Explain what a code means, what causes it and what to do about it.",
    .notes = "\nCODE is a number in any form or a name, and each ARGUMENT fills its text, as in "
             "sessmsg CODE.\nLines are as wide as the terminal, else COLUMNS, else 80.\n",
    .options = options,
    .code = code_name,
    .run = run,
};
