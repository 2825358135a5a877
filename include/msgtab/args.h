/* Typed argument lists for msgtab.h, which includes this file. MSGTAB_ARG(x) makes one argument of
   the type of x. MSGTAB_ARGS("CONTOSO", user, 42) is the last two parameters of the msgtab_format
   functions: an array and its count. It accepts 1 to 20 arguments and evaluates each once. The
   array lives as long as the enclosing statement (C: block). C11 or C++11.

   A '*' in the format of an insert reads one more argument. %1!*s! takes the width from argument 1
   and the string from the next argument after the highest number used so far, which is 2; %1!*.*s!
   takes width, precision and string from 1, 2 and 3. The inserts after them are then %3 and %4, as
   with FORMAT_MESSAGE_ARGUMENT_ARRAY. FormatMessage with a va_list counts differently: there they
   are %2 and %3. `msgtab check` reports an insert that a '*' reads too. */
#ifndef MSGTAB_ARGS_H
#define MSGTAB_ARGS_H

#include <msgtab/msgtab.h>

/* MSVC's older preprocessor passes __VA_ARGS__ on as one argument unless it is expanded again. */
#define MSGTAB_EXPAND(x)                                                                   x
#define MSGTAB_PICK_20(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, x, ...) x
#define MSGTAB_COUNT(...)                                                                          \
    MSGTAB_EXPAND(MSGTAB_PICK_20(__VA_ARGS__, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, \
                                 6, 5, 4, 3, 2, 1, 0))

#if defined(__cplusplus)

static inline struct msgtab_arg msgtab_arg_of(const char *x)
{
    return msgtab_str(x);
}
static inline struct msgtab_arg msgtab_arg_of(const msgtab_char16 *x)
{
    return msgtab_wstr(x);
}
#if defined(_WIN32)
static inline struct msgtab_arg msgtab_arg_of(const char16_t *x)
{
    return msgtab_wstr(reinterpret_cast<const msgtab_char16 *>(x));
}
#endif
static inline struct msgtab_arg msgtab_arg_of(const uint16_t *x)
{
    return msgtab_wstr(reinterpret_cast<const msgtab_char16 *>(x));
}
#if defined(__cpp_char8_t)
static inline struct msgtab_arg msgtab_arg_of(const char8_t *x)
{
    return msgtab_str(reinterpret_cast<const char *>(x));
}
#endif
static inline struct msgtab_arg msgtab_arg_of(char32_t x)
{
    return msgtab_character(x);
}
/* A value that would silently become a pointer or a number does not compile. The second parameter
   is for the compiler's message: its type says why. Each is on one line, since some compilers show
   only that line. */
struct msgtab_strings_are_utf8;
struct msgtab_strings_are_utf8_or_utf16;
struct msgtab_wchar_t_is_not_utf16_here;
struct msgtab_has_no_floating_point_pass_text;
struct msgtab_nullptr_has_no_type;
msgtab_arg msgtab_arg_of(const unsigned char *, msgtab_strings_are_utf8 * = nullptr) = delete;
msgtab_arg msgtab_arg_of(const signed char *, msgtab_strings_are_utf8 * = nullptr) = delete;
msgtab_arg msgtab_arg_of(const char32_t *, msgtab_strings_are_utf8_or_utf16 * = nullptr) = delete;
#if !defined(_WIN32)
msgtab_arg msgtab_arg_of(const wchar_t *, msgtab_wchar_t_is_not_utf16_here * = nullptr) = delete;
#endif
msgtab_arg msgtab_arg_of(double, msgtab_has_no_floating_point_pass_text * = nullptr) = delete;
msgtab_arg msgtab_arg_of(long double, msgtab_has_no_floating_point_pass_text * = nullptr) = delete;
msgtab_arg msgtab_arg_of(decltype(nullptr), msgtab_nullptr_has_no_type * = nullptr) = delete;
static inline struct msgtab_arg msgtab_arg_of(int x)
{
    return msgtab_int(x);
}
static inline struct msgtab_arg msgtab_arg_of(unsigned x)
{
    return msgtab_uint(x);
}
static inline struct msgtab_arg msgtab_arg_of(long x)
{
    return msgtab_long(x);
}
static inline struct msgtab_arg msgtab_arg_of(unsigned long x)
{
    return msgtab_ulong(x);
}
static inline struct msgtab_arg msgtab_arg_of(long long x)
{
    return msgtab_int64(x);
}
static inline struct msgtab_arg msgtab_arg_of(unsigned long long x)
{
    return msgtab_uint64(x);
}
static inline struct msgtab_arg msgtab_arg_of(const void *x)
{
    return msgtab_pointer(x);
}
static inline struct msgtab_arg msgtab_arg_of(const struct msgtab_arg &x)
{
    return x;
}

template <size_t count> struct msgtab_arg_array {
    struct msgtab_arg items[count];
};

#define MSGTAB_ARG(x) msgtab_arg_of(x)

#else

static inline struct msgtab_arg msgtab_same(struct msgtab_arg x)
{
    return x;
}

#define MSGTAB_ARG(x) \
    _Generic((x), \
        char *: msgtab_str, const char *: msgtab_str, \
        msgtab_char16 *: msgtab_wstr, const msgtab_char16 *: msgtab_wstr, \
        _Bool: msgtab_int, char: msgtab_int, signed char: msgtab_int, unsigned char: msgtab_int, \
        short: msgtab_int, unsigned short: msgtab_int, int: msgtab_int, unsigned: msgtab_uint, \
        long: msgtab_long, unsigned long: msgtab_ulong, \
        long long: msgtab_int64, unsigned long long: msgtab_uint64, \
        void *: msgtab_pointer, const void *: msgtab_pointer, \
        struct msgtab_arg: msgtab_same)(x)

#endif

#define MSGTAB_MAP_1(a)       MSGTAB_ARG(a)
#define MSGTAB_MAP_2(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_1(__VA_ARGS__))
#define MSGTAB_MAP_3(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_2(__VA_ARGS__))
#define MSGTAB_MAP_4(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_3(__VA_ARGS__))
#define MSGTAB_MAP_5(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_4(__VA_ARGS__))
#define MSGTAB_MAP_6(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_5(__VA_ARGS__))
#define MSGTAB_MAP_7(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_6(__VA_ARGS__))
#define MSGTAB_MAP_8(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_7(__VA_ARGS__))
#define MSGTAB_MAP_9(a, ...)  MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_8(__VA_ARGS__))
#define MSGTAB_MAP_10(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_9(__VA_ARGS__))
#define MSGTAB_MAP_11(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_10(__VA_ARGS__))
#define MSGTAB_MAP_12(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_11(__VA_ARGS__))
#define MSGTAB_MAP_13(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_12(__VA_ARGS__))
#define MSGTAB_MAP_14(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_13(__VA_ARGS__))
#define MSGTAB_MAP_15(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_14(__VA_ARGS__))
#define MSGTAB_MAP_16(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_15(__VA_ARGS__))
#define MSGTAB_MAP_17(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_16(__VA_ARGS__))
#define MSGTAB_MAP_18(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_17(__VA_ARGS__))
#define MSGTAB_MAP_19(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_18(__VA_ARGS__))
#define MSGTAB_MAP_20(a, ...) MSGTAB_ARG(a), MSGTAB_EXPAND(MSGTAB_MAP_19(__VA_ARGS__))
#define MSGTAB_JOIN_(a, b)    a##b
#define MSGTAB_JOIN(a, b)     MSGTAB_JOIN_(a, b)
#define MSGTAB_MAP(...) \
    MSGTAB_EXPAND(MSGTAB_JOIN(MSGTAB_MAP_, MSGTAB_COUNT(__VA_ARGS__))(__VA_ARGS__))

#if defined(__cplusplus)
#define MSGTAB_ARGS(...)                                                          \
    msgtab_arg_array<MSGTAB_COUNT(__VA_ARGS__)>{{MSGTAB_MAP(__VA_ARGS__)}}.items, \
        MSGTAB_COUNT(__VA_ARGS__)
#else
#define MSGTAB_ARGS(...) \
    (const struct msgtab_arg[]){MSGTAB_MAP(__VA_ARGS__)}, MSGTAB_COUNT(__VA_ARGS__)

#endif

#endif
