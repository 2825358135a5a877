/* How codes of the three kinds are related, and what their parts are called. */
#include "code_answer.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is left of a name without its first word: STATUS_ACCESS_DENIED is about the same as
   ERROR_ACCESS_DENIED. */
static const char *rest_of(const char *name)
{
    const char *joint = name ? strchr(name, '_') : NULL;
    return joint ? joint : "";
}

/* How near a status is to a Win32 code: 0 has the same name, 2 has none. */
static int rank(uint32_t status, const char *win32)
{
    const char *name = msgtab_code_name(status, MSGTAB_CODE_NTSTATUS);
    if (!name)
        return 2;
    return strcmp(rest_of(name), rest_of(win32)) != 0;
}

static void add_statuses(struct code_relations *r)
{
    enum { RANKS = 3 };
    const size_t count = msgtab_code_ntstatuses(r->win32, NULL, 0);
    const char *name = msgtab_code_name(r->win32, MSGTAB_CODE_WIN32);
    uint32_t *found = memory_resize(NULL, (count + 1) * sizeof *found);
    r->statuses = memory_resize(NULL, (count + 1) * sizeof *found);
    msgtab_code_ntstatuses(r->win32, found, count);
    for (int wanted = 0; wanted < RANKS; wanted++) {
        for (size_t i = 0; i < count; i++) {
            if (rank(found[i], name) == wanted)
                r->statuses[r->status_count++] = found[i];
        }
    }
    free(found);
}

struct code_relations code_relations_of(const struct msgtab_meaning *meaning)
{
    enum { NO_CODE = 317, NT_BIT = 0x10000000 };
    struct code_relations r = {0};
    switch (meaning->kind) {
    case MSGTAB_CODE_WIN32:
        r.win32 = meaning->code;
        r.from_win32 = msgtab_code_hresult(r.win32);
        add_statuses(&r);
        break;
    case MSGTAB_CODE_NTSTATUS:
        r.win32 = msgtab_code_from_ntstatus(meaning->code);
        r.has_win32 = r.win32 != NO_CODE;
        r.from_win32 = r.has_win32 ? msgtab_code_hresult(r.win32) : 0;
        r.from_nt = meaning->code | NT_BIT;
        break;
    default: break;
    }
    return r;
}

const char *code_hresult_macro(uint32_t win32)
{
    return win32 >= 0xE0000000 ? "HRESULT_FROM_SETUPAPI" : "HRESULT_FROM_WIN32";
}

const char *code_form_name(unsigned form)
{
    static const char *const names[] = {NULL,
                                        "HRESULT_FROM_WIN32",
                                        "HRESULT_FROM_SETUPAPI",
                                        "HRESULT_FROM_NT",
                                        "NTSTATUS_FROM_WIN32",
                                        "HRESULT_FROM_NT of NTSTATUS_FROM_WIN32"};
    return names[form];
}

const char *code_kind_name(unsigned kind)
{
    return kind == MSGTAB_CODE_WIN32      ? "Win32"
           : kind == MSGTAB_CODE_NTSTATUS ? "NTSTATUS"
                                          : "HRESULT";
}

uint32_t code_facility_number(uint32_t code, unsigned kind)
{
    return code >> 16 & (kind == MSGTAB_CODE_HRESULT ? 0x1FFF : 0xFFF);
}

void code_parts(char out[CODE_PARTS_SIZE], uint32_t code, unsigned kind)
{
    const char *facility = msgtab_code_facility(code, kind);
    const uint32_t low = code & 0xFFFF;
    snprintf(out, CODE_PARTS_SIZE,
             "%s, facility %" PRIu32 "%s%s%s, code %" PRIu32 " (0x%" PRIX32 ")",
             msgtab_code_severity(code, kind), code_facility_number(code, kind),
             facility ? " (" : "", facility ? facility : "", facility ? ")" : "", low, low);
}
