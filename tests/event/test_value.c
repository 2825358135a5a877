/* Values as Event Viewer shows them: values.tsv, as strings and, where they are numbers, as
   numbers. Usage: test_value values.tsv */
#include "test.h"

#include "wevt_types.h"

#include <msgtab/provider.h>

#include <stdbool.h>
#include <stdlib.h>

enum { TEXT_MAX = 256, COLUMNS = 4, TYPES = 64 };

struct row {
    const char *in, *out, *value, *want;
    char text[TEXT_MAX]; /* want, with its marks */
};

/* Which outTypes an inType was seen with. */
typedef bool seen_types[TYPES][TYPES];

static bool read_row(struct row *r, char *line)
{
    const char *columns[COLUMNS];
    size_t len = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (size_t i = 0; i < COLUMNS; i++) {
        columns[i] = line;
        line += strcspn(line, "\t");
        if ((*line == '\t') != (i + 1 < COLUMNS))
            return false;
        if (*line)
            *line++ = '\0';
    }
    *r = (struct row){columns[0], columns[1], columns[2], columns[3], ""};
    for (const char *p = r->want; *p && len < TEXT_MAX - 4; p++)
        len +=
            (size_t)snprintf(r->text + len, TEXT_MAX - len, *p == '~' ? "\xE2\x80\x8E" : "%c", *p);
    return true;
}

static void find_types(const struct row *r, struct msgtab_event_field *f)
{
    for (unsigned i = 0; i < TYPES; i++) {
        const char *in = msgtab_event_in_type_name(i), *out = msgtab_event_out_type_name(i);
        if (in && strcmp(in + strlen("win:"), r->in) == 0)
            f->in_type = (uint8_t)i;
        if (out && strcmp(strchr(out, ':') + 1, r->out) == 0)
            f->out_type = (uint8_t)i;
    }
}

static void check_value(struct test *t, const struct row *r, const struct msgtab_event_field *f,
                        const struct msgtab_arg *value)
{
    char text[TEXT_MAX];
    const ptrdiff_t len = msgtab_event_value(text, sizeof text, NULL, f, value);
    CHECK_STR(t, text, r->text);
    CHECK(t, msgtab_event_value(NULL, 0, NULL, f, value) == len);
    for (size_t size = 1; len > 0 && size <= (size_t)len; size++) {
        CHECK(t, msgtab_event_value(text, size, NULL, f, value) == len);
        CHECK(t, strlen(text) < size && strncmp(text, r->text, strlen(text)) == 0);
    }
}

/* The same value as UTF-16. */
static void check_wide(struct test *t, const struct row *r, const struct msgtab_event_field *f)
{
    msgtab_char16 wide[TEXT_MAX];
    size_t len = 0;
    for (const char *p = r->value; *p; p++) {
        if ((unsigned char)*p >= 0x80)
            return;
        wide[len++] = (msgtab_char16)*p;
    }
    wide[len] = 0;
    const struct msgtab_arg value = msgtab_wstr(wide);
    check_value(t, r, f, &value);
}

/* The same value as a number, if it is one of 64 bits and of a type of numbers. */
static void check_number(struct test *t, const struct row *r, const struct msgtab_event_field *f)
{
    char *end;
    char again[TEXT_MAX];
    const unsigned long long number = strtoull(r->value, &end, 0);
    snprintf(again, sizeof again, *r->value == '0' && r->value[1] ? "0x%llx" : "%llu", number);
    if (strcmp(again, r->value) != 0 || f->in_type < IN_INT8 || f->in_type == IN_BINARY ||
        f->in_type >= IN_COUNTED_UNICODE_STRING)
        return;
    const struct msgtab_arg value = msgtab_uint64(number);
    check_value(t, r, f, &value);
}

/* Every outType of every inType has a row. */
static void check_seen(struct test *t, seen_types seen)
{
    static const struct {
        uint8_t in;
        const char *name, *outs;
    } types[] = {
#define WEVT_IN(symbol, code, name, outs) {code, name, outs},
#include "wevt_types.def"
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        for (unsigned out = 0; out < TYPES; out++) {
            const char *name = msgtab_event_out_type_name(out);
            char word[32], outs[160];
            snprintf(word, sizeof word, " %s ", name ? strchr(name, ':') + 1 : "?");
            snprintf(outs, sizeof outs, " %s ", types[i].outs);
            if (!CHECK(t, !strstr(outs, word) == !seen[types[i].in][out]))
                printf("  %s,%s\n", types[i].name, word);
        }
    }
}

int main(int argc, char **argv)
{
    static seen_types seen;
    struct test t = {0};
    char line[TEXT_MAX * 2];
    FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!file)
        return 2;
    while (fgets(line, sizeof line, file)) {
        struct row row;
        struct msgtab_event_field field = {0};
        if (*line == '#')
            continue;
        if (!CHECK(&t, read_row(&row, line)))
            continue;
        find_types(&row, &field);
        CHECK(&t, field.in_type && field.out_type);
        seen[field.in_type][field.out_type] = true;
        const struct msgtab_arg value = msgtab_str(row.value);
        check_value(&t, &row, &field, &value);
        check_wide(&t, &row, &field);
        check_number(&t, &row, &field);
    }
    fclose(file);
    check_seen(&t, seen);
    return test_end(&t);
}
