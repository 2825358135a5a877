/* Systems without a registry. */
#include "arena.h"
#include "console.h"
#include "source_commands.h"
#include "source_system.h"

bool source_paths_are_here(void)
{
    return false;
}

char *source_path_here(struct slice path)
{
    return memory_copy(path.text, path.len);
}

int source_query_is_possible(const struct source_request *r)
{
    return opt_wrong(r->command, "without --reg, --hive or --root it works on Windows only", NULL);
}

int source_query(struct source_registered *out, const struct source_request *r, const char *log)
{
    (void)out, (void)r, (void)log;
    return MSGTAB_E_NO_SOURCE;
}

int source_query_provider(struct source_registered *out, const struct source_request *r)
{
    (void)out, (void)r;
    return MSGTAB_E_NO_SOURCE;
}

static int needs_windows(const struct source_request *r)
{
    return opt_wrong(r->command, "works on Windows only; for other systems there is", "export");
}

int source_install(const struct source_request *r)
{
    return needs_windows(r);
}

int source_remove(const struct source_request *r)
{
    return needs_windows(r);
}

int source_show_registered(const struct source_request *r)
{
    return needs_windows(r);
}

int source_update(const struct source_request *r)
{
    return needs_windows(r);
}
