/* msgtab source export --manifest: a file that registers the providers of a manifest. */
#include "console.h"
#include "emit.h"
#include "event_rules.h"
#include "load.h"
#include "say.h"
#include "source_commands.h"
#include "source_output.h"
#include "text_util.h"
#include "winevt_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The length of what makes a path absolute: a drive, a share or a variable, or what the installer
   puts in; 0: it is not. */
static size_t root_length(struct slice path, enum msgtab_event_format format)
{
    const size_t installer = event_installer_root(path.text, path.len, format);
    if (installer > 0)
        return installer;
    if (path.len > 2 && path.text[0] == '\\' && path.text[1] == '\\')
        return 2;
    if (path.len > 3 && ascii_is_word(path.text[0]) && path.text[1] == ':' && path.text[2] == '\\')
        return 3;
    const char *end =
        path.len > 2 && path.text[0] == '%' ? memchr(path.text + 1, '%', path.len - 1) : NULL;
    const size_t len = end ? (size_t)(end - path.text) + 1 : 0;
    return len > 2 && len + 1 < path.len && path.text[len] == '\\' ? len + 1 : 0;
}

/* Checks a path of the command line or of the manifest, where option would replace it. */
static int check_path(const struct source_request *r, struct slice path, const char *option,
                      enum msgtab_event_format format)
{
    char shown[SHOWN_LONG];
    const size_t root = root_length(path, format);
    bool sound = root > 0;
    for (size_t i = root; i < path.len && sound; i++)
        sound = (unsigned char)path.text[i] >= ' ' && !strchr("\"<>|?*/:;", path.text[i]);
    if (sound)
        return STATUS_OK;
    show_long(shown, path);
    say_error(
        "msgtab: %s: '%s' is not the absolute path of a file on Windows: %s gives the one where "
        "it is installed\n",
        r->manifest, shown, option);
    return STATUS_USAGE;
}

static int check_paths(const struct source_request *r, const struct manifest_provider *p,
                       enum msgtab_event_format format)
{
    const struct {
        struct slice path;
        const char *option;
        bool replaced;
    } paths[] = {{p->resource_file, "--file", r->file != NULL},
                 {p->message_file, "--file", r->file != NULL},
                 {p->parameter_file, "--params", r->params != NULL || p->parameter_file.len == 0}};
    int status = r->file ? check_path(r, slice_of(r->file), "--file", format) : STATUS_OK;
    if (status == STATUS_OK && r->params)
        status = check_path(r, slice_of(r->params), "--params", format);
    for (size_t i = 0; i < sizeof paths / sizeof *paths && status == STATUS_OK; i++) {
        if (!paths[i].replaced)
            status = check_path(r, paths[i].path, paths[i].option, format);
    }
    return status;
}

/* Channels have settings whose values are not documented. */
static void warn_of_settings(const struct source_request *r, const struct manifest_provider *p)
{
    char shown[SHOWN_LONG];
    for (size_t i = 0; i < p->channels.count; i++) {
        const struct manifest_channel *c = p->channels.items[i];
        show_long(shown, c->name);
        if (c->has_settings)
            say_error(
                "msgtab: %s: warning: the channel '%s' has <logging> or <publishing>, which only "
                "wevtutil im can register\n",
                r->manifest, shown);
    }
}

static int give(const struct source_request *r, const struct winevt_provider *providers,
                size_t count, enum msgtab_event_format format)
{
    struct export w = {0};
    winevt_write(&w, providers, count, format);
    unsigned char *data = memory_zeros(w.len);
    w = (struct export){.buf = data, .size = w.len};
    winevt_write(&w, providers, count, format);
    int status = source_write_output(r, data, w.len);
    free(data);
    return status;
}

static int export_manifest(const struct source_request *r, const struct manifest *m,
                           enum msgtab_event_format format)
{
    struct arena arena = {0};
    const struct winevt_paths paths = {r->file, r->params};
    struct winevt_provider *made = memory_zeros(m->providers.count * sizeof *made);
    int status = STATUS_OK;
    for (size_t i = 0; i < m->providers.count && status == STATUS_OK; i++) {
        status = check_paths(r, m->providers.items[i], format);
        winevt_provider_values(&made[i], &arena, m->providers.items[i], &paths);
    }
    for (size_t i = 0; i < m->providers.count && status == STATUS_OK; i++)
        warn_of_settings(r, m->providers.items[i]);
    if (status == STATUS_OK)
        status = give(r, made, m->providers.count, format);
    for (size_t i = 0; i < m->providers.count; i++)
        winevt_provider_free(&made[i]);
    free(made);
    arena_free(&arena);
    return status;
}

int source_export_manifest(const struct source_request *r)
{
    const struct emit_request defaults = emit_defaults();
    struct compilation k = {0};
    struct arena names = {0};
    enum msgtab_event_format format = MSGTAB_EVENT_REG;
    int status = source_export_format(r, &format);
    if (status != STATUS_OK)
        return status;
    if (!load_sources(&k, &defaults.compile, &r->manifest, 1, false, &names)) {
        status = STATUS_USAGE;
    } else if (!k.has_manifest && k.diag.errors == 0) {
        say_error("msgtab: %s: it is not a manifest\n", r->manifest);
        status = STATUS_USAGE;
    } else {
        diag_print(&k.diag, defaults.style, stderr);
        status = k.diag.errors > 0 ? STATUS_INPUT : export_manifest(r, &k.manifest, format);
    }
    compile_free(&k);
    arena_free(&names);
    return status;
}
