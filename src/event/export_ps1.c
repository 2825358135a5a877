/* A source as a script for PowerShell 5.1 and later, which refuses what install refuses.

   Constrained Language Mode (Learn, about_Language_Modes) allows cmdlets and no methods of .NET.
   But the cmdlets for the registry give / * ? [ ] and ` in names a special meaning: only for such
   names the script calls .NET. */
#include "event_key.h"
#include "event_rules.h"
#include "event_values.h"
#include "export.h"
#include "utf.h"

#include <string.h>

static const char *const head[] = {
    "\xEF\xBB\xBF#Requires -RunAsAdministrator",
    "# Registers a source of the event log. -Remove removes it; -Force takes over one that belongs",
    "# to another file.",
    "param([switch]$Remove, [switch]$Force)",
    "$ErrorActionPreference = 'Stop'",
    NULL,
};

/* What the body calls; paths are those below the key of all logs. */
static const char *const with_cmdlets[] = {
    "function Test-Key($path) { Test-Path -LiteralPath \"$logs\\$path\" }",
    "function Get-Key($path) { Get-Item -LiteralPath \"$logs\\$path\" }",
    "function Get-Log { Get-ChildItem -LiteralPath $logs | ForEach-Object { $_.PSChildName } }",
    "function Add-Key($path) { New-Item -Path \"$logs\\$path\" -Force | Out-Null }",
    "function Remove-Key($path) { Remove-Item -LiteralPath \"$logs\\$path\" -Recurse }",
    "function Get-Value($path, $value) {",
    "  $found = Get-ItemProperty -LiteralPath \"$logs\\$path\" -Name $value -ErrorAction Ignore",
    "  if ($found) { $found.$value }",
    "}",
    "function Set-Value($path, $value, $type, $data) {",
    "  $at = \"$logs\\$path\"",
    "  New-ItemProperty -LiteralPath $at -Name $value -PropertyType $type -Value $data -Force |",
    "    Out-Null",
    "}",
    "function Remove-Value($path, $value) {",
    "  Remove-ItemProperty -LiteralPath \"$logs\\$path\" -Name $value -ErrorAction Ignore",
    "}",
    NULL,
};

static const char *const with_net[] = {
    "function Test-Key($path) { $null -ne $logs.OpenSubKey($path) }",
    "function Get-Key($path) { $logs.OpenSubKey($path) }",
    "function Get-Log { $logs.GetSubKeyNames() }",
    "function Add-Key($path) { $logs.CreateSubKey($path) | Out-Null }",
    "function Remove-Key($path) { $logs.DeleteSubKeyTree($path) }",
    "function Get-Value($path, $value) { $logs.OpenSubKey($path).GetValue($value) }",
    "function Set-Value($path, $value, $type, $data) {",
    "  $logs.OpenSubKey($path, $true).SetValue($value, $data, $type)",
    "}",
    "function Remove-Value($path, $value) {",
    "  $logs.OpenSubKey($path, $true).DeleteValue($value, $false)",
    "}",
    NULL,
};

static const char *const remove_start[] = {
    "if ($Remove) {",
    "  if (-not (Test-Key $key)) {",
    "    Write-Output ($source + 'it is not registered')",
    "    return",
    "  }",
    "  Remove-Key $key",
    NULL,
};

/* For a log that not every Windows has. */
static const char *const remove_log[] = {
    "  $left = Get-Key $log",
    "  if ($left.SubKeyCount -eq 0 -and $left.ValueCount -eq 0) { Remove-Key $log }",
    NULL,
};

static const char *const check_files[] = {
    "  return",
    "}",
    "foreach ($file in $files) {",
    "  if (-not (Test-Path -LiteralPath \"FileSystem::$file\" -PathType Leaf)) {",
    "    throw ($source + \"the file does not exist: $file\")",
    "  }",
    "}",
    NULL,
};

static const char *const write_start[] = {
    "try {",
    "  if ($new) { Add-Key $key }",
    NULL,
};

static const char *const write_end[] = {
    "} catch {", "  if ($new -and (Test-Key $key)) { Remove-Key $key }", "  throw", "}", NULL,
};

static void put_lines(struct export *w, const char *const *lines)
{
    for (; *lines; lines++) {
        export_text(w, *lines);
        export_text(w, "\r\n");
    }
}

/* For single quotes, of which PowerShell knows five: doubling makes each one literal. */
static void put_doubled(struct export *w, const char *text, size_t len)
{
    for (size_t pos = 0; pos < len;) {
        const size_t start = pos;
        const uint32_t c = utf8_decode(text, len, &pos);
        if (c == '\'' || (c >= 0x2018 && c <= 0x201B))
            export_bytes(w, text + start, pos - start);
        export_bytes(w, text + start, pos - start);
    }
}

void export_quote_ps1(struct export *w, const char *text, size_t len)
{
    export_text(w, "'");
    put_doubled(w, text, len);
    export_text(w, "'");
}

static void put_setting(struct export *w, const char *before, const char *text, const char *after)
{
    export_text(w, before);
    put_doubled(w, text, strlen(text));
    export_text(w, after);
    export_text(w, "\r\n");
}

/* --- Files --- */

/* A path as an expression, whose variable Windows replaces. */
static void put_path(struct export *w, const char *path, size_t len)
{
    const char *const end = len > 1 && path[0] == '%' ? memchr(path + 1, '%', len - 1) : NULL;
    const size_t name = end ? (size_t)(end + 1 - path) : 0;
    if (name > 0) {
        export_text(w, "$env:");
        export_bytes(w, path + 1, name - 2);
        export_text(w, " + ");
    }
    export_quote_ps1(w, path + name, len - name);
}

/* The paths of a value, each in parentheses, with this between them. */
static void put_paths(struct export *w, const char *paths, const char *between)
{
    for (;;) {
        const size_t len = strcspn(paths, ";");
        export_text(w, "(");
        put_path(w, paths, len);
        export_text(w, ")");
        paths += len;
        if (*paths++ == '\0')
            return;
        export_text(w, between);
    }
}

/* Every file, once for each value that has it. */
static void put_files(struct export *w, const struct event_value *values)
{
    export_text(w, "$files = @(");
    for (size_t i = 0; i < EVENT_VALUES; i++) {
        if (!values[i].text || event_value_is_none(&values[i]))
            continue;
        export_text(w, i > 0 ? ", " : "");
        put_paths(w, *values[i].text, ", ");
    }
    export_text(w, ")\r\n");
}

/* --- Refusals --- */

static void put_throw(struct export *w, const char *before, int code, const char *after)
{
    export_text(w, before);
    export_text(w, " { throw ($source + ");
    const char *const text = msgtab_event_strerror(code);
    export_quote_ps1(w, text, strlen(text));
    export_text(w, ") }");
    export_text(w, after);
    export_text(w, "\r\n");
}

static void put_refusals(struct export *w, const char *message_file)
{
    put_throw(w, "if (Test-Key $name)", MSGTAB_E_NAME_IS_LOG, "");
    export_text(w, "$new = -not (Test-Key $key)\r\nif ($new) {\r\n  foreach ($other in Get-Log) {"
                   "\r\n");
    put_throw(w, "    if ($other -ne $log -and (Test-Key \"$other\\$name\"))", MSGTAB_E_OTHER_LOG,
              "");
    export_text(w, "  }\r\n} else {\r\n  $file = Get-Value $key 'EventMessageFile'\r\n  $own = ");
    put_paths(w, message_file, " + ';' + ");
    export_text(w, "\r\n");
    put_throw(w, "  if ($file -and $file -ne $own -and -not $Force)", MSGTAB_E_TAKEN, "");
    export_text(w, "}\r\n");
}

/* --- Values --- */

static void put_value(struct export *w, const struct event_value *v)
{
    const bool is_none = event_value_is_none(v);
    export_text(w, is_none ? "  Remove-Value $key '" : "  Set-Value $key '");
    export_text(w, v->name);
    export_text(w, is_none ? "'" : v->text ? "' ExpandString " : "' DWord ");
    if (!is_none && v->text)
        export_quote_ps1(w, *v->text, strlen(*v->text));
    else if (!is_none)
        export_number(w, *v->number);
    export_text(w, "\r\n");
}

static bool is_for_cmdlets(const char *name)
{
    return !strpbrk(name, "/*?[]`");
}

/* What reaches the registry. */
static void put_functions(struct export *w, bool uses_cmdlets)
{
    if (uses_cmdlets) {
        export_text(w, "$logs = 'Registry::HKEY_LOCAL_MACHINE\\" EVENT_KEY "'\r\n");
        put_lines(w, with_cmdlets);
        return;
    }
    export_text(w, "# Cmdlets give characters of the names a special meaning; .NET needs the full "
                   "language mode.\r\n"
                   "$logs = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('" EVENT_KEY
                   "', $true)\r\n");
    put_lines(w, with_net);
}

void export_ps1(struct export *w, const struct msgtab_event_source *s)
{
    struct msgtab_event_source source = *s;
    struct event_value values[EVENT_VALUES];
    event_values(values, &source);
    put_lines(w, head);
    put_setting(w, "$log = '", s->log, "'");
    put_setting(w, "$name = '", s->name, "'");
    export_text(w, "$key = \"$log\\$name\"\r\n$source = \"source '$name': \"\r\n");
    put_files(w, values);
    put_functions(w, is_for_cmdlets(s->log) && is_for_cmdlets(s->name));
    put_lines(w, remove_start);
    if (!event_is_log(s->log))
        put_lines(w, remove_log);
    put_lines(w, check_files);
    put_refusals(w, s->message_file);
    put_lines(w, write_start);
    for (size_t i = 0; i < EVENT_VALUES; i++)
        put_value(w, &values[i]);
    put_lines(w, write_end);
}
