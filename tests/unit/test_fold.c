/* Simple case folding: rows of Unicode's CaseFolding.txt, and how many there are. */
#include "fold.h"
#include "test.h"

static const struct {
    uint32_t c, folded;
} rows[] = {
    {'A', 'a'},         {'Z', 'z'},         {'[', '['},          {0xB5, 0x3BC},    {0xC0, 0xE0},
    {0xD7, 0xD7},       {0xDE, 0xFE},       {0xDF, 0xDF},        {0x130, 0x130},   {0x178, 0xFF},
    {0x17F, 's'},       {0x1C4, 0x1C6},     {0x1C5, 0x1C6},      {0x386, 0x3AC},   {0x3A3, 0x3C3},
    {0x3C2, 0x3C3},     {0x401, 0x451},     {0x42F, 0x44F},      {0x531, 0x561},   {0x556, 0x586},
    {0x10A0, 0x2D00},   {0x13A0, 0x13A0},   {0x13F8, 0x13F0},    {0x1C90, 0x10D0}, {0x1E9E, 0xDF},
    {0x1FBC, 0x1FB3},   {0x212A, 'k'},      {0x24B6, 0x24D0},    {0xAB70, 0x13A0}, {0xFF21, 0xFF41},
    {0x10400, 0x10428}, {0x1E921, 0x1E943}, {0x10FFFF, 0x10FFFF}};

int main(void)
{
    enum { CHARACTERS = 0x110000, COMMON_AND_SIMPLE = 1454 }; /* of Unicode 14 */
    struct test t = {0};
    size_t folding = 0;
    size_t again = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK(&t, fold_char(rows[i].c) == rows[i].folded);
    for (uint32_t c = 0; c < CHARACTERS; c++) {
        folding += fold_char(c) != c;
        again += fold_char(fold_char(c)) != fold_char(c);
    }
    CHECK(&t, folding == COMMON_AND_SIMPLE);
    CHECK(&t, again == 0);
    return test_end(&t);
}
