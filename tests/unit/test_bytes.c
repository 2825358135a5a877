/* Little-endian bytes and checked ranges. */
#include "bytes.h"
#include "test.h"

int main(void)
{
    struct test state = {0}, *t = &state;
    unsigned char bytes[6] = {0x11, 0x22, 0x33, 0xFF, 0x80, 0x77};
    CHECK(t, load16_le(bytes + 1) == 0x3322);
    CHECK(t, load32_le(bytes + 1) == 0x80FF3322);
    store32_le(bytes + 1, 0xFEDCBA98);
    CHECK(t, memcmp(bytes, "\x11\x98\xBA\xDC\xFE\x77", 6) == 0);
    store16_le(bytes + 3, 0xABCD);
    CHECK(t, memcmp(bytes, "\x11\x98\xBA\xCD\xAB\x77", 6) == 0);

    CHECK(t, bytes_within(8, 0, 8) && bytes_within(8, 8, 0) && bytes_within(8, 3, 5));
    CHECK(t, !bytes_within(8, 3, 6) && !bytes_within(8, 9, 0) && !bytes_within(0, 0, 1));
    CHECK(t, !bytes_within(8, SIZE_MAX, 2) && !bytes_within(8, 2, SIZE_MAX));
    CHECK(t, fits(0xFFFF, 0xFFFF) && !fits(0x10000, 0xFFFF));
    CHECK(t, align_up(0, 4) == 0 && align_up(1, 4) == 4 && align_up(4, 4) == 4);
    CHECK(t, align_up(513, 512) == 1024);
    return test_end(t);
}
