/* msgtab db: all messages of a Windows, or of folders, as a database for other tools. */
#include "arena.h"
#include "commands.h"
#include "console.h"
#include "db.h"
#include "disk.h"
#include "source_place.h"

#include <stdlib.h>

enum option { O_ROOT = 1, O_REG, O_HIVE, O_SCHEMA, O_LANG };

static const struct opt_word schemas[] = {
    {"winevt-rc", DB_WINEVT}, {"velociraptor", DB_VELOCIRAPTOR}, {NULL, 0}};

static const struct opt options[] = {
    {O_ROOT, "root", "FOLDER", "the mounted drive of another Windows: its hives and files"},
    {O_REG, "reg", "FILE", "an exported registry (.reg) that has the providers"},
    {O_HIVE, "hive", "FILE", "a raw hive that has them, SYSTEM or SOFTWARE; both may be given",
     .repeats = true},
    {O_SCHEMA, "schema", "NAME", "winevt-rc (default), as plaso reads it, or velociraptor",
     .words = schemas},
    {O_LANG, "lang", "LANGUAGE", "velociraptor: the language of the texts; without it English"},
    {0}};

struct arguments {
    struct db_request request;
    ARRAY_OF(const char *) words; /* the database, then folders */
};

static int set_schema(const struct opt_command *self, struct db_request *r, const char *value)
{
    int schema = DB_WINEVT;
    if (!opt_choose(value, schemas, &schema))
        return opt_wrong_word(self, "expected the schema winevt-rc or velociraptor, found", value,
                              schemas);
    r->schema = (enum db_schema)schema;
    return STATUS_OK;
}

static int take(const struct opt_command *self, struct arguments *a, int id, const char *value)
{
    struct source_request *source = &a->request.source;
    switch (id) {
    case O_ROOT: source->root = value; return STATUS_OK;
    case O_REG: source->reg = value; return STATUS_OK;
    case O_HIVE: return source_take_hive(source, value);
    case O_SCHEMA: return set_schema(self, &a->request, value);
    case O_LANG:
        source->lang = value;
        return msgtab_language_from(value, &source->language) == 0
                   ? STATUS_OK
                   : opt_wrong(self, "unknown language", value);
    default:
        ARRAY_ADD(&a->words, value);
        return *value ? STATUS_OK : opt_wrong(self, "the name of the file is empty", NULL);
    }
}

static int write_database(const struct opt_command *self, struct arguments *a)
{
    struct db_request *r = &a->request;
    if (a->words.count == 0 || disk_is_standard_output(a->words.items[0]))
        return opt_wrong(self, "expected the name of the database", NULL);
    r->output = a->words.items[0];
    r->paths = a->words.items + 1;
    r->count = a->words.count - 1;
    if (disk_kind(r->output) == DISK_FOLDER)
        return opt_wrong(self, "expected the name of the database first, found the folder",
                         r->output);
    if (r->count > 0 && r->source.root)
        return opt_wrong(self, "--root has all files; found also", r->paths[0]);
    if (r->count == 0 && !r->source.root)
        return opt_wrong(self, "expected folders or files, or --root", NULL);
    if (r->source.lang && r->schema == DB_WINEVT)
        return opt_wrong(self, "a winevt-rc database has all languages: --lang does not go with it",
                         NULL);
    return db_write(r);
}

static int run(const struct opt_command *self, int argc, char **argv)
{
    struct opt_parser p = opt_start(self, argc, argv);
    struct arguments a = {.request.source.command = self};
    int status = STATUS_OK;
    int id = OPT_ARGUMENT;
    while (status == STATUS_OK && (id = opt_next(&p)) >= 0)
        status = take(self, &a, id, p.value);
    if (id == OPT_STOP)
        status = p.status;
    else if (status == STATUS_OK)
        status = write_database(self, &a);
    free((void *)a.words.items);
    return status;
}

const struct opt_command cmd_db = {
    .name = "msgtab db",
    .arguments = "FILE.db FOLDER...|--root FOLDER",
    .summary = "Write the messages and providers of a Windows as a database that plaso reads.",
    .notes =
        "\nFOLDER has DLLs, perhaps in folders, and LANGUAGE/NAME.mui beside them. The registry\n"
        "says which provider has which files: --reg or --hive, or what --root finds. Without\n"
        "one only the providers of manifests are known.\n",
    .options = options,
    .run = run,
};
