/* One argument of a message, for msgtab.h, which includes this file: a string or a number with its
   type. Nothing is copied: what an argument points to remains the caller's and must live until the
   call that formats it returns. The functions cannot fail and may be called from any thread. */
#ifndef MSGTAB_ARG_H
#define MSGTAB_ARG_H

#include <stddef.h>
#include <stdint.h>

/* A conversion that every C and C++ compiler accepts without a warning; for this header. */
#if defined(__cplusplus)
#define MSGTAB_CAST(type, value) static_cast<type>(value)
#else
#define MSGTAB_CAST(type, value) ((type)(value))
#endif

/* A UTF-16 unit. Wide strings on Windows, and u"" in C++ elsewhere, need no cast; in C elsewhere it
   is a 16-bit number. */
#if defined(_WIN32)
typedef wchar_t msgtab_char16;
#elif defined(__cplusplus)
typedef char16_t msgtab_char16;
#else
typedef uint16_t msgtab_char16;
#endif

enum msgtab_kind {
    MSGTAB_KIND_STR,
    MSGTAB_KIND_WSTR,
    MSGTAB_KIND_INT,
    MSGTAB_KIND_UINT,
    MSGTAB_KIND_INT64,
    MSGTAB_KIND_UINT64,
    MSGTAB_KIND_CHARACTER,
    MSGTAB_KIND_POINTER
};

/* The length of a string that ends at its NUL. An insert with a precision reads no more than it
   prints, like printf. */
#define MSGTAB_TERMINATED SIZE_MAX

/* One argument; made by the functions below. Strings are not copied. */
struct msgtab_arg {
    enum msgtab_kind kind;
    size_t len; /* strings: length in units, or MSGTAB_TERMINATED */
    union {
        const char *str;
        const msgtab_char16 *wstr;
        uint64_t number;
    } value;
};

/* A UTF-8 string; NULL is formatted as "(null)". */
static inline struct msgtab_arg msgtab_str(const char *str)
{
    struct msgtab_arg arg;
    arg.kind = MSGTAB_KIND_STR;
    arg.len = MSGTAB_TERMINATED;
    arg.value.str = str;
    return arg;
}

/* len bytes of UTF-8. */
static inline struct msgtab_arg msgtab_strn(const char *str, size_t len)
{
    struct msgtab_arg arg = msgtab_str(str);
    arg.len = len;
    return arg;
}

/* A UTF-16 string; NULL is formatted as "(null)". Unpaired surrogates stay in UTF-16 results and
   become U+FFFD in UTF-8. */
static inline struct msgtab_arg msgtab_wstr(const msgtab_char16 *str)
{
    struct msgtab_arg arg;
    arg.kind = MSGTAB_KIND_WSTR;
    arg.len = MSGTAB_TERMINATED;
    arg.value.wstr = str;
    return arg;
}

/* len units of UTF-16. */
static inline struct msgtab_arg msgtab_wstrn(const msgtab_char16 *str, size_t len)
{
    struct msgtab_arg arg = msgtab_wstr(str);
    arg.len = len;
    return arg;
}

/* What the number constructors share. */
static inline struct msgtab_arg msgtab_number(enum msgtab_kind kind, uint64_t value)
{
    struct msgtab_arg arg;
    arg.kind = kind;
    arg.len = 0;
    arg.value.number = value;
    return arg;
}

/* Numbers. Each one fits every numeric conversion, which uses the low bits it needs; signed numbers
   are sign-extended. */
static inline struct msgtab_arg msgtab_int(int32_t value)
{
    return msgtab_number(MSGTAB_KIND_INT, MSGTAB_CAST(uint64_t, value));
}

static inline struct msgtab_arg msgtab_uint(uint32_t value)
{
    return msgtab_number(MSGTAB_KIND_UINT, value);
}

static inline struct msgtab_arg msgtab_int64(int64_t value)
{
    return msgtab_number(MSGTAB_KIND_INT64, MSGTAB_CAST(uint64_t, value));
}

static inline struct msgtab_arg msgtab_uint64(uint64_t value)
{
    return msgtab_number(MSGTAB_KIND_UINT64, value);
}

/* A Unicode character for !c! and !C!, where one above 0x10FFFF becomes U+FFFD. Other numeric
   conversions print its number. */
static inline struct msgtab_arg msgtab_character(uint32_t c)
{
    return msgtab_number(MSGTAB_KIND_CHARACTER, c);
}

static inline struct msgtab_arg msgtab_pointer(const void *pointer)
{
#if defined(__cplusplus)
    return msgtab_number(MSGTAB_KIND_POINTER, reinterpret_cast<uintptr_t>(pointer));
#else
    return msgtab_number(MSGTAB_KIND_POINTER, (uintptr_t)pointer);
#endif
}

/* long has 32 bits on Windows, 64 elsewhere. */
static inline struct msgtab_arg msgtab_long(long value)
{
    return sizeof value == sizeof(int32_t) ? msgtab_int(MSGTAB_CAST(int32_t, value))
                                           : msgtab_int64(value);
}

static inline struct msgtab_arg msgtab_ulong(unsigned long value)
{
    return sizeof value == sizeof(uint32_t) ? msgtab_uint(MSGTAB_CAST(uint32_t, value))
                                            : msgtab_uint64(value);
}

#endif
