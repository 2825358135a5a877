/* Include files for NSIS and Inno Setup. */
#include "winevt_write.h"

#include <string.h>

/* --- NSIS --- */

static void put_nsis_key(struct export *w, const char *word, const char *key)
{
    export_text(w, "  ");
    export_text(w, word);
    export_text(w, " HKLM \"" WINEVT_KEY "\\");
    export_quote_nsis(w, key, strlen(key));
    export_text(w, "\"");
}

static void put_nsis_value(struct export *w, const struct winevt_value *v)
{
    static const char *const words[] = {"WriteRegStr", "WriteRegExpandStr", "WriteRegDWORD"};
    put_nsis_key(w, words[v->type], v->key);
    export_text(w, " \"");
    export_text(w, v->name);
    export_text(w, v->text ? "\" \"" : "\" ");
    if (v->type == WINEVT_PATH)
        export_paths(w, v->text, MSGTAB_EVENT_NSIS, export_quote_nsis);
    else if (v->text)
        export_quote_nsis(w, v->text, strlen(v->text));
    else
        export_number(w, v->number);
    export_text(w, v->text ? "\"\r\n" : "\r\n");
}

static void put_nsis_macro(struct export *w, const struct winevt_provider *p, const char *end)
{
    export_text(w, "!macro ");
    winevt_name(w, p);
    export_text(w, end);
    export_text(w, "\r\n  SetRegView 64\r\n");
}

void winevt_nsis(struct export *w, const struct winevt_provider *p)
{
    static const char end[] = "  SetRegView lastused\r\n!macroend\r\n";
    put_nsis_macro(w, p, "_Install");
    for (size_t i = 0; i < p->values.count; i++)
        put_nsis_value(w, &p->values.items[i]);
    export_text(w, end);
    put_nsis_macro(w, p, "_Uninstall");
    for (size_t i = 0; i < p->keys.count; i++) {
        put_nsis_key(w, "DeleteRegKey", p->keys.items[i]);
        export_text(w, "\r\n");
    }
    export_text(w, end);
}

/* --- Inno Setup --- */

static void put_inno_key(struct export *w, const char *key)
{
    export_text(w, "Root: HKLM64; Subkey: \"" WINEVT_KEY "\\");
    export_quote_inno(w, key, strlen(key));
    export_text(w, "\"; Check: IsWin64");
}

static void put_inno_value(struct export *w, const struct winevt_value *v)
{
    static const char *const types[] = {"string", "expandsz", "dword"};
    put_inno_key(w, v->key);
    export_text(w, "; ValueName: \"");
    export_text(w, v->name);
    export_text(w, "\"; ValueType: ");
    export_text(w, types[v->type]);
    export_text(w, "; ValueData: \"");
    if (v->type == WINEVT_PATH)
        export_paths(w, v->text, MSGTAB_EVENT_INNO, export_quote_inno);
    else if (v->text)
        export_quote_inno(w, v->text, strlen(v->text));
    else
        export_number(w, v->number);
    export_text(w, "\"\r\n");
}

static void put_inno_sub(struct export *w, const struct winevt_provider *p, const char *end)
{
    export_text(w, "#sub ");
    winevt_name(w, p);
    export_text(w, end);
    export_text(w, "\r\n");
}

void winevt_inno(struct export *w, const struct winevt_provider *p)
{
    put_inno_sub(w, p, "_Install");
    for (size_t i = 0; i < p->values.count; i++)
        put_inno_value(w, &p->values.items[i]);
    export_text(w, "#endsub\r\n");
    put_inno_sub(w, p, "_Uninstall");
    for (size_t i = 0; i < p->keys.count; i++) {
        put_inno_key(w, p->keys.items[i]);
        export_text(w, "; ValueType: none; Flags: uninsdeletekey\r\n");
    }
    export_text(w, "#endsub\r\n");
}
