/* The texts of a code. */
#include "code_text.h"

#include "arena.h"
#include "code_system.h"
#include "console.h"
#include "failure.h"

#include <string.h>

#define CATALOGUE "sessmsg.dll"

int code_texts_open(struct code_texts *texts, const char *path)
{
    texts->name = path;
    if (path)
        return message_file_open(&texts->file, path, NULL);
    int code = msgtab_open_beside(&texts->file.table, CATALOGUE, NULL);
    texts->name = code ? NULL : CATALOGUE;
    texts->is_family = true;
    return code && code != MSGTAB_E_NOT_FOUND ? failure_of_file(CATALOGUE, code) : STATUS_OK;
}

void code_texts_close(struct code_texts *texts)
{
    message_file_close(&texts->file);
}

/* Where the text of a Win32 code is in a file. In the catalogue, small ids are categories of
   events; a code that is so small has its HRESULT as its id. */
static bool find_win32(const struct code_texts *texts, uint32_t code, struct msgtab_text *found)
{
    enum { CATEGORIES_END = 64 };
    const struct msgtab *t = &texts->file.table;
    if (texts->is_family && code < CATEGORIES_END)
        return msgtab_find(t, msgtab_code_hresult(code), texts->language, found) == 0;
    return msgtab_find(t, code, texts->language, found) == 0;
}

/* An NTSTATUS without a text has the text of its Win32 code. */
static bool find(const struct code_texts *texts, const struct msgtab_meaning *m,
                 struct msgtab_text *found)
{
    if (m->kind == MSGTAB_CODE_WIN32)
        return find_win32(texts, m->code, found);
    if (m->code >> 28 != 0 && msgtab_find(&texts->file.table, m->code, texts->language, found) == 0)
        return true;
    return m->kind == MSGTAB_CODE_NTSTATUS && m->code != 0 &&
           find_win32(texts, msgtab_code_from_ntstatus(m->code), found);
}

void code_text_of_file(struct code_text *out, const struct code_texts *texts,
                       const struct msgtab_meaning *meaning)
{
    const unsigned flags = MSGTAB_IGNORE_INSERTS | MSGTAB_TRIM | MSGTAB_WIDTH(255);
    struct msgtab_text found;
    *out = (struct code_text){.source = texts->name};
    if (!texts->name || !find(texts, meaning, &found))
        return;
    struct msgtab_request r = {.text = found, .flags = flags};
    ptrdiff_t len = msgtab_format_request(NULL, 0, &r, NULL);
    if (len < 0)
        return;
    out->text = memory_zeros((size_t)len + 1);
    msgtab_format_request(out->text, (size_t)len + 1, &r, NULL);
    while (len > 0 && out->text[len - 1] == ' ')
        out->text[--len] = 0;
    out->language = list_language(found.lang, out->buf);
}

void code_text_of_system(struct code_text *out, const struct code_texts *texts,
                         const struct msgtab_meaning *meaning)
{
    char text[16384];
    *out = (struct code_text){.source = "Windows"};
    size_t len = code_system_text(text, sizeof text, meaning->code, meaning->kind, texts->language);
    if (len == 0)
        return;
    out->text = memory_zeros(len + 1);
    memcpy(out->text, text, len);
}
