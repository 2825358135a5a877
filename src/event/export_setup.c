/* A source as an include file for NSIS (its manual, 4.1 and 4.9.2) or Inno Setup (its help,
   "[Registry] section", and ISPP's "#sub"). Each has two macros: what installs, what uninstalls. */
#include "event_key.h"
#include "event_values.h"
#include "export.h"

#include <string.h>

/* In double quotes: '$' is doubled, and '"' comes after "$\\". */
void export_quote_nsis(struct export *w, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '$')
            export_text(w, "$");
        else if (text[i] == '"')
            export_text(w, "$\\");
        export_bytes(w, text + i, 1);
    }
}

static void put_nsis_key(struct export *w, const char *word, const struct msgtab_event_source *s)
{
    export_text(w, "  ");
    export_text(w, word);
    export_text(w, " HKLM \"" EVENT_KEY "\\");
    export_quote_nsis(w, s->log, strlen(s->log));
    export_text(w, "\\");
    export_quote_nsis(w, s->name, strlen(s->name));
    export_text(w, "\"");
}

static void put_nsis_value(struct export *w, const struct msgtab_event_source *s,
                           const struct event_value *v)
{
    const bool is_none = event_value_is_none(v);
    put_nsis_key(w,
                 is_none   ? "DeleteRegValue"
                 : v->text ? "WriteRegExpandStr"
                           : "WriteRegDWORD",
                 s);
    export_text(w, " \"");
    export_text(w, v->name);
    export_text(w, "\"");
    if (!is_none && v->text) {
        export_text(w, " \"");
        export_paths(w, *v->text, MSGTAB_EVENT_NSIS, export_quote_nsis);
        export_text(w, "\"");
    } else if (!is_none) {
        export_text(w, " ");
        export_number(w, *v->number);
    }
    export_text(w, "\r\n");
}

void export_nsis(struct export *w, const struct msgtab_event_source *s)
{
    struct msgtab_event_source source = *s;
    struct event_value values[EVENT_VALUES];
    event_values(values, &source);
    export_text(w, "\xEF\xBB\xBF; Insert the first macro in a section, the second in section "
                   "Uninstall.\r\n!macro ");
    export_name(w, s);
    export_text(w, "_Install\r\n");
    for (size_t i = 0; i < EVENT_VALUES; i++)
        put_nsis_value(w, s, &values[i]);
    export_text(w, "!macroend\r\n!macro ");
    export_name(w, s);
    export_text(w, "_Uninstall\r\n");
    put_nsis_key(w, "DeleteRegKey", s);
    export_text(w, "\r\n!macroend\r\n");
}

/* In double quotes, which are doubled like '{'. "{#" would belong to the preprocessor, which here
   writes the '#'. */
void export_quote_inno(struct export *w, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] == '#' && i > 0 && text[i - 1] == '{') {
            export_text(w, "{#\"#\"}");
            continue;
        }
        if (text[i] == '"' || text[i] == '{')
            export_bytes(w, text + i, 1);
        export_bytes(w, text + i, 1);
    }
}

static void put_inno_key(struct export *w, const struct msgtab_event_source *s)
{
    export_text(w, "Root: HKLM; Subkey: \"" EVENT_KEY "\\");
    export_quote_inno(w, s->log, strlen(s->log));
    export_text(w, "\\");
    export_quote_inno(w, s->name, strlen(s->name));
    export_text(w, "\"");
}

static void put_inno_value(struct export *w, const struct msgtab_event_source *s,
                           const struct event_value *v)
{
    put_inno_key(w, s);
    export_text(w, "; ValueName: \"");
    export_text(w, v->name);
    if (event_value_is_none(v)) {
        export_text(w, "\"; ValueType: none; Flags: deletevalue\r\n");
        return;
    }
    export_text(w, v->text ? "\"; ValueType: expandsz; ValueData: \""
                           : "\"; ValueType: dword; ValueData: \"");
    if (v->text)
        export_paths(w, *v->text, MSGTAB_EVENT_INNO, export_quote_inno);
    else
        export_number(w, *v->number);
    export_text(w, "\"\r\n");
}

void export_inno(struct export *w, const struct msgtab_event_source *s)
{
    struct msgtab_event_source source = *s;
    struct event_value values[EVENT_VALUES];
    event_values(values, &source);
    export_text(w, "\xEF\xBB\xBF; In section [Registry]: #call the first, which installs, and the "
                   "second, which uninstalls.\r\n#sub ");
    export_name(w, s);
    export_text(w, "_Install\r\n");
    for (size_t i = 0; i < EVENT_VALUES; i++)
        put_inno_value(w, s, &values[i]);
    export_text(w, "#endsub\r\n#sub ");
    export_name(w, s);
    export_text(w, "_Uninstall\r\n");
    put_inno_key(w, s);
    export_text(w, "; ValueType: none; Flags: uninsdeletekey\r\n#endsub\r\n");
}
