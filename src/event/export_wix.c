/* A source as a fragment for WiX: version 3, which wixl reads too, or 4 and later. */
#include "event_key.h"
#include "event_values.h"
#include "export.h"

#include <string.h>

/* In an attribute, protected from variables of WiX, $(x) and !(x), and of Windows Installer, [x]
   and {x}. wixl drops a single '$' anywhere and turns two into one; WiX keeps both. Windows
   Installer uses only the first character after a backslash. So "[\$$]" is a '$' for all of
   them. */
void export_quote_wix(struct export *w, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        switch (text[i]) {
        case '&': export_text(w, "&amp;"); break;
        case '<': export_text(w, "&lt;"); break;
        case '>': export_text(w, "&gt;"); break;
        case '"': export_text(w, "&quot;"); break;
        case '[': export_text(w, "[\\[]"); break;
        case ']': export_text(w, "[\\]]"); break;
        case '{': export_text(w, "[\\{]"); break;
        case '}': export_text(w, "[\\}]"); break;
        case '$': export_text(w, "[\\$$]"); break;
        case '!': export_text(w, i + 1 < len && text[i + 1] == '(' ? "[\\!]" : "!"); break;
        default: export_bytes(w, text + i, 1); break;
        }
    }
}

static void put_value(struct export *w, const struct event_value *v,
                      enum msgtab_event_format format)
{
    export_text(w, "          <RegistryValue Name=\"");
    export_text(w, v->name);
    export_text(w, v->text ? "\" Type=\"expandable\" Value=\"" : "\" Type=\"integer\" Value=\"");
    if (v->text)
        export_paths(w, *v->text, format, export_quote_wix);
    else
        export_number(w, *v->number);
}

void export_wix(struct export *w, const struct msgtab_event_source *s,
                enum msgtab_event_format format)
{
    const bool is_new = format == MSGTAB_EVENT_WXS4;
    struct msgtab_event_source source = *s;
    struct event_value values[EVENT_VALUES];
    event_values(values, &source);
    export_text(w, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Wix xmlns=\"");
    export_text(w, is_new ? "http://wixtoolset.org/schemas/v4/wxs"
                          : "http://schemas.microsoft.com/wix/2006/wi");
    export_text(w, "\">\n  <Fragment>\n    <");
    export_text(w, is_new ? "StandardDirectory" : "DirectoryRef");
    export_text(w, " Id=\"TARGETDIR\">\n      <Component Id=\"");
    export_name(w, s);
    export_text(w, "\" Guid=\"*\">\n        <RegistryKey Root=\"HKLM\" Key=\"" EVENT_KEY "\\");
    export_quote_wix(w, s->log, strlen(s->log));
    export_text(w, "\\");
    export_quote_wix(w, s->name, strlen(s->name));
    export_text(w, "\">\n");
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        if (event_value_is_none(&values[i]))
            continue;
        put_value(w, &values[i], format);
        export_text(w, i == 0 ? "\" KeyPath=\"yes\"/>\n" : "\"/>\n");
    }
    export_text(w, "        </RegistryKey>\n      </Component>\n    </");
    export_text(w, is_new ? "StandardDirectory" : "DirectoryRef");
    export_text(w, ">\n  </Fragment>\n</Wix>\n");
}
