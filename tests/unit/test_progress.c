/* The progress bar as it is drawn. */
#include "progress.h"
#include "test.h"

static const struct {
    size_t done, total;
    uint32_t columns;
    const char *line;
} rows[] = {{0, 924, 79, "[                                        ]   0 %  0 of 924"},
            {462, 924, 79, "[####################                    ]  50 %  462 of 924"},
            {924, 924, 79, "[########################################] 100 %  924 of 924"},
            {1, 3, 40, "[########                ]  33 %  1 of 3"},
            {1, 3, 29, "[####         ]  33 %  1 of 3"},
            {1, 3, 20, " 33 %  1 of 3"},
            {1, 3, 5, " 33 %"},
            {1, 3, 0, ""},
            {0, 0, 79, "[########################################] 100 %  0 of 0"},
            {1234567, PROGRESS_UNKNOWN, 79, "1234567"},
            {1234567, PROGRESS_UNKNOWN, 3, "123"}};

int main(void)
{
    struct test t = {0};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char line[PROGRESS_LINE];
        progress_line(line, rows[i].done, rows[i].total, rows[i].columns);
        CHECK_STR(&t, line, rows[i].line);
        CHECK(&t, strlen(line) <= rows[i].columns);
    }
    return test_end(&t);
}
