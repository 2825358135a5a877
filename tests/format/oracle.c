/* FormatMessageW and RtlFormatMessage with an argument array. */
#include "oracle.h"

#include <string.h>

const char *oracle_name(enum oracle oracle)
{
    return oracle == ORACLE_FORMAT_MESSAGE ? "FormatMessageW" : "RtlFormatMessage";
}

#if defined(_WIN32)

#include <stdlib.h>
#include <windows.h>

enum { NO_WORK_DONE = 235 }; /* ERROR_NO_WORK_DONE, which older SDKs lack: an empty result */

typedef LONG(NTAPI *rtl_format_message)(PCWSTR, ULONG, BOOLEAN, BOOLEAN, BOOLEAN, va_list *, PWSTR,
                                        ULONG, PULONG);

/* Arguments beyond those of the row read as zero, so that a missing one cannot crash. */
struct words {
    DWORD_PTR word[ROW_ARGS + 100];
    char bytes[ROW_ARGS][ROW_SHORT];
    wchar_t filled[40000];
};

static DWORD_PTR word_of(struct words *w, const struct row *row, size_t i)
{
    const struct row_arg *a = &row->args[i];
    if (strcmp(a->kind, "null") == 0)
        return 0;
    if (a->kind[0] == 's')
        return (DWORD_PTR)a->text;
    if (a->kind[0] == 'f') {
        for (size_t j = 0; j < a->fill; j++)
            w->filled[j] = (wchar_t)(L'A' + j % 26);
        return (DWORD_PTR)w->filled;
    }
    if (a->kind[0] != 'b')
        return (DWORD_PTR)a->number;
    for (size_t j = 0; j < a->len; j++)
        w->bytes[i][j] = (char)a->text[j];
    return (DWORD_PTR)w->bytes[i];
}

bool oracle_takes(enum oracle oracle, const struct row *row)
{
    /* What these cannot detect: too few arguments, or the wrong type. wine would misbehave. */
    if (row->error == MSGTAB_E_INSERT)
        return row->no_args;
    bool envelope = row->error == MSGTAB_E_NEEDS_NUMBER || row->error == MSGTAB_E_NEEDS_STRING ||
                    row->error == MSGTAB_E_FORMAT_SECOND || row->error == MSGTAB_E_FORMAT_REFUSED;
    bool whole_width = (row->flags & 0xFF) != 0xFF;
    return !envelope && !row->wine_crashes && (oracle == ORACLE_FORMAT_MESSAGE || whole_width);
}

static ptrdiff_t ask_format_message(const struct row *row, DWORD_PTR *args, wchar_t *out,
                                    size_t size)
{
    SetLastError(0);
    DWORD len =
        FormatMessageW(FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY | row->flags,
                       row->text, 0, 0, out, (DWORD)size, (va_list *)args);
    bool empty = len == 0 && (GetLastError() == NO_WORK_DONE || GetLastError() == 0);
    return len > 0 || empty ? (ptrdiff_t)len : -1;
}

static ptrdiff_t ask_rtl(const struct row *row, DWORD_PTR *args, wchar_t *out, size_t size)
{
    ULONG bytes = 0;
    FARPROC found = GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlFormatMessage");
    rtl_format_message format;
    memcpy(&format, &found, sizeof format);
    LONG status = format(row->text, row->flags & 0xFF, (row->flags & MSGTAB_IGNORE_INSERTS) != 0,
                         FALSE, TRUE, (va_list *)args, out, (ULONG)(size * sizeof *out), &bytes);
    return status < 0 ? -1 : (ptrdiff_t)(bytes / sizeof *out) - 1;
}

ptrdiff_t oracle_format(enum oracle oracle, const struct row *row, msgtab_char16 *out, size_t size)
{
    struct words *w = calloc(1, sizeof *w);
    if (!w)
        return -2;
    for (size_t i = 0; i < row->arg_count; i++)
        w->word[i] = word_of(w, row, i);
    DWORD_PTR *args = row->no_args ? NULL : w->word;
    ptrdiff_t len = oracle == ORACLE_FORMAT_MESSAGE ? ask_format_message(row, args, out, size)
                                                    : ask_rtl(row, args, out, size);
    free(w);
    return len;
}

#else

bool oracle_takes(enum oracle oracle, const struct row *row)
{
    (void)oracle, (void)row;
    return false;
}

ptrdiff_t oracle_format(enum oracle oracle, const struct row *row, msgtab_char16 *out, size_t size)
{
    (void)oracle, (void)row;
    if (size > 0)
        *out = 0;
    return -1;
}

#endif
