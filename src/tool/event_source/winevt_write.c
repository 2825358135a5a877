/* .reg files, scripts for PowerShell, and fragments for WiX. All write to the registry of 64-bit
   programs, where Windows looks. */
#include "winevt_write.h"

#include "text_util.h"

#include <stdio.h>
#include <string.h>

static bool is_new_key(const struct winevt_provider *p, size_t i)
{
    return i == 0 || strcmp(p->values.items[i].key, p->values.items[i - 1].key) != 0;
}

void winevt_name(struct export *w, const struct winevt_provider *p)
{
    export_text(w, "EventProvider_");
    for (const char *c = p->guid; *c; c++) {
        const char upper = ascii_upper(*c);
        if (upper != '{' && upper != '}')
            export_bytes(w, upper == '-' ? "_" : &upper, 1);
    }
}

/* --- .reg --- */

static void put_reg_key(struct export *w, const char *key)
{
    export_text(w, "\r\n[HKEY_LOCAL_MACHINE\\" WINEVT_KEY);
    export_text(w, *key ? "\\" : "");
    export_text(w, key);
    export_text(w, "]\r\n");
}

static void put_reg_text(struct export *w, const char *text)
{
    static const char special[] = "\"\\";
    export_text(w, "\"");
    while (*text) {
        size_t len = strcspn(text, special);
        if (len == 0) {
            export_text(w, "\\");
            len = 1;
        }
        export_bytes(w, text, len);
        text += len;
    }
    export_text(w, "\"");
}

static void put_reg_value(struct export *w, const struct winevt_value *v)
{
    char number[24];
    if (*v->name)
        put_reg_text(w, v->name);
    else
        export_text(w, "@");
    export_text(w, "=");
    if (v->type == WINEVT_PATH) {
        export_reg_expand(w, v->text);
        return;
    }
    if (v->type == WINEVT_TEXT) {
        put_reg_text(w, v->text);
    } else {
        snprintf(number, sizeof number, "dword:%08lx", (unsigned long)v->number);
        export_text(w, number);
    }
    export_text(w, "\r\n");
}

/* hivexregedit does not create a key without its parent. */
static void put_reg(struct export *w, const struct winevt_provider *providers, size_t count)
{
    w->wide = true;
    export_text(w, "\xEF\xBB\xBFWindows Registry Editor Version 5.00\r\n\r\n; " WINEVT_NOTE "\r\n");
    put_reg_key(w, "");
    put_reg_key(w, "Publishers");
    put_reg_key(w, "Channels");
    for (size_t i = 0; i < count; i++) {
        const struct winevt_provider *p = &providers[i];
        for (size_t k = 0; k < p->values.count; k++) {
            if (is_new_key(p, k))
                put_reg_key(w, p->values.items[k].key);
            put_reg_value(w, &p->values.items[k]);
        }
    }
}

/* --- PowerShell --- */

static const char ps1_head[] =
    "\xEF\xBB\xBF#Requires -RunAsAdministrator\r\n"
    "# " WINEVT_NOTE "\r\n"
    "# -Remove removes it. The names of channels have a '/', which cmdlets give a meaning; .NET\r\n"
    "# needs the full language mode.\r\n"
    "param([switch]$Remove)\r\n"
    "$ErrorActionPreference = 'Stop'\r\n"
    "$machine = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64')\r\n"
    "$winevt = '" WINEVT_KEY "'\r\n"
    "function Remove-Key($path) { $machine.DeleteSubKeyTree(\"$winevt\\$path\", $false) }\r\n"
    "function Set-Value($path, $name, $type, $data) {\r\n"
    "  $key = $machine.CreateSubKey(\"$winevt\\$path\")\r\n"
    "  $key.SetValue($name, $data, $type)\r\n"
    "  $key.Close()\r\n"
    "}\r\n"
    "if ($Remove) {\r\n";

static void put_ps1_text(struct export *w, const char *before, const char *text)
{
    export_text(w, before);
    export_quote_ps1(w, text, strlen(text));
}

static void put_ps1(struct export *w, const struct winevt_provider *providers, size_t count)
{
    static const char *const types[] = {" 'String' ", " 'ExpandString' ", " 'DWord' "};
    export_text(w, ps1_head);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < providers[i].keys.count; k++) {
            put_ps1_text(w, "  Remove-Key ", providers[i].keys.items[k]);
            export_text(w, "\r\n");
        }
    }
    export_text(w, "  return\r\n}\r\n");
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < providers[i].values.count; k++) {
            const struct winevt_value *v = &providers[i].values.items[k];
            put_ps1_text(w, "Set-Value ", v->key);
            put_ps1_text(w, " ", v->name);
            if (v->text)
                put_ps1_text(w, types[v->type], v->text);
            else
                export_text(w, types[v->type]);
            if (!v->text)
                export_number(w, v->number);
            export_text(w, "\r\n");
        }
    }
}

/* --- WiX --- */

static void put_wix_value(struct export *w, const struct winevt_value *v, bool is_path,
                          enum msgtab_event_format format)
{
    static const char *const types[] = {"string", "expandable", "integer"};
    export_text(w, "          <RegistryValue ");
    if (*v->name) {
        export_text(w, "Name=\"");
        export_text(w, v->name);
        export_text(w, "\" ");
    }
    export_text(w, "Type=\"");
    export_text(w, types[v->type]);
    export_text(w, "\" Value=\"");
    if (v->type == WINEVT_PATH)
        export_paths(w, v->text, format, export_quote_wix);
    else if (v->text)
        export_quote_wix(w, v->text, strlen(v->text));
    else
        export_number(w, v->number);
    export_text(w, is_path ? "\" KeyPath=\"yes\"/>\n" : "\"/>\n");
}

static void put_wix_component(struct export *w, const struct winevt_provider *p,
                              enum msgtab_event_format format)
{
    export_text(w, "      <Component Id=\"");
    winevt_name(w, p);
    export_text(w, format == MSGTAB_EVENT_WXS4 ? "\" Guid=\"*\" Bitness=\"always64\">\n"
                                               : "\" Guid=\"*\" Win64=\"yes\">\n");
    for (size_t i = 0; i < p->values.count; i++) {
        const struct winevt_value *v = &p->values.items[i];
        if (is_new_key(p, i)) {
            export_text(w, i > 0 ? "        </RegistryKey>\n" : "");
            export_text(w, "        <RegistryKey Root=\"HKLM\" Key=\"" WINEVT_KEY "\\");
            export_quote_wix(w, v->key, strlen(v->key));
            export_text(w, "\">\n");
        }
        put_wix_value(w, v, i == 0, format);
    }
    export_text(w, "        </RegistryKey>\n      </Component>\n");
}

static void put_wix(struct export *w, const struct winevt_provider *providers, size_t count,
                    enum msgtab_event_format format)
{
    const bool is_new = format == MSGTAB_EVENT_WXS4;
    const char *folder = is_new ? "StandardDirectory" : "DirectoryRef";
    export_text(w, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- " WINEVT_NOTE
                   " -->\n<Wix xmlns=\"");
    export_text(w, is_new ? "http://wixtoolset.org/schemas/v4/wxs"
                          : "http://schemas.microsoft.com/wix/2006/wi");
    export_text(w, "\">\n  <Fragment>\n    <");
    export_text(w, folder);
    export_text(w, " Id=\"TARGETDIR\">\n");
    for (size_t i = 0; i < count; i++)
        put_wix_component(w, &providers[i], format);
    export_text(w, "    </");
    export_text(w, folder);
    export_text(w, ">\n  </Fragment>\n</Wix>\n");
}

void winevt_write(struct export *w, const struct winevt_provider *providers, size_t count,
                  enum msgtab_event_format format)
{
    switch (format) {
    case MSGTAB_EVENT_REG: put_reg(w, providers, count); return;
    case MSGTAB_EVENT_PS1: put_ps1(w, providers, count); return;
    case MSGTAB_EVENT_WXS:
    case MSGTAB_EVENT_WXS4: put_wix(w, providers, count, format); return;
    case MSGTAB_EVENT_NSIS:
        export_text(w,
                    "\xEF\xBB\xBF; " WINEVT_NOTE "\r\n; Insert the first macro in a section, the "
                    "second in section Uninstall.\r\n");
        break;
    case MSGTAB_EVENT_INNO:
        export_text(w, "\xEF\xBB\xBF; " WINEVT_NOTE "\r\n; In section [Registry]: #call the first, "
                       "which installs, and the second, which uninstalls.\r\n");
        break;
    }
    for (size_t i = 0; i < count; i++) {
        if (format == MSGTAB_EVENT_NSIS)
            winevt_nsis(w, &providers[i]);
        else
            winevt_inno(w, &providers[i]);
    }
}
