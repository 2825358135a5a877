/* Reserved names; both lists are sorted. Arrays of characters need no addresses in the program. */
#include "reserved.h"

#include "text_util.h"

#include <stdlib.h>
#include <string.h>

static const char keywords[][sizeof "reinterpret_cast"] = {
    "CONST",
    "FALSE",
    "IN",
    "NULL",
    "OPTIONAL",
    "OUT",
    "PTRDIFF_MAX",
    "PTRDIFF_MIN",
    "SIG_ATOMIC_MAX",
    "SIG_ATOMIC_MIN",
    "SIZE_MAX",
    "TRUE",
    "VOID",
    "WCHAR_MAX",
    "WCHAR_MIN",
    "WIN32",
    "WIN64",
    "WINNT",
    "WINT_MAX",
    "WINT_MIN",
    "alignas",
    "alignof",
    "and",
    "and_eq",
    "asm",
    "assert",
    "auto",
    "bitand",
    "bitor",
    "bool",
    "break",
    "case",
    "catch",
    "cdecl",
    "char",
    "class",
    "compl",
    "const",
    "const_cast",
    "constexpr",
    "continue",
    "decltype",
    "default",
    "delete",
    "do",
    "double",
    "dynamic_cast",
    "else",
    "enum",
    "errno",
    "explicit",
    "export",
    "extern",
    "false",
    "far",
    "float",
    "for",
    "friend",
    "goto",
    "hyper",
    "i386",
    "if",
    "inline",
    "int",
    "interface",
    "linux",
    "long",
    "max",
    "min",
    "mutable",
    "namespace",
    "near",
    "new",
    "noexcept",
    "not",
    "not_eq",
    "nullptr",
    "offsetof",
    "operator",
    "or",
    "or_eq",
    "pascal",
    "private",
    "protected",
    "public",
    "register",
    "reinterpret_cast",
    "restrict",
    "return",
    "short",
    "signed",
    "sizeof",
    "small",
    "static",
    "static_assert",
    "static_cast",
    "struct",
    "switch",
    "template",
    "this",
    "thread_local",
    "throw",
    "true",
    "try",
    "typedef",
    "typeid",
    "typename",
    "typeof",
    "union",
    "unix",
    "unsigned",
    "using",
    "virtual",
    "void",
    "volatile",
    "wchar_t",
    "while",
    "xor",
    "xor_eq",
};

static const char functions[][sizeof "at_quick_exit"] = {
    "abort",      "abs",         "accept",   "access",     "acos",         "acosh",
    "alarm",      "asctime",     "asin",     "asinh",      "assert",       "at_quick_exit",
    "atan",       "atan2",       "atanh",    "atexit",     "atof",         "atoi",
    "atol",       "atoll",       "basename", "bind",       "bsearch",      "btowc",
    "cabs",       "calloc",      "cbrt",     "ceil",       "chdir",        "chmod",
    "chown",      "clearerr",    "clock",    "close",      "closedir",     "connect",
    "copysign",   "cos",         "cosh",     "creat",      "ctime",        "difftime",
    "dirname",    "div",         "dup",      "dup2",       "environ",      "erf",
    "erfc",       "errno",       "error",    "exec",       "execl",        "execv",
    "exit",       "exp",         "exp2",     "expm1",      "fabs",         "fclose",
    "fcntl",      "fdim",        "fdopen",   "feof",       "ferror",       "fflush",
    "ffs",        "fgetc",       "fgetpos",  "fgets",      "fgetwc",       "fgetws",
    "fileno",     "flock",       "floor",    "fma",        "fmax",         "fmin",
    "fmod",       "fnmatch",     "fopen",    "fork",       "fprintf",      "fputc",
    "fputs",      "fputwc",      "fputws",   "fread",      "free",         "freopen",
    "frexp",      "fscanf",      "fseek",    "fsetpos",    "fstat",        "fsync",
    "ftell",      "ftruncate",   "ftw",      "fwide",      "fwprintf",     "fwrite",
    "fwscanf",    "getc",        "getchar",  "getcwd",     "getenv",       "getopt",
    "getpid",     "gets",        "getuid",   "getwc",      "getwchar",     "glob",
    "gmtime",     "hypot",       "iconv",    "ilogb",      "index",        "ioctl",
    "isalnum",    "isalpha",     "isatty",   "isblank",    "iscntrl",      "isdigit",
    "isfinite",   "isgraph",     "isinf",    "islower",    "isnan",        "isnormal",
    "isprint",    "ispunct",     "isspace",  "isupper",    "iswalnum",     "iswalpha",
    "isxdigit",   "j0",          "j1",       "jn",         "jrand48",      "kill",
    "labs",       "ldexp",       "ldiv",     "lgamma",     "link",         "listen",
    "llabs",      "lldiv",       "llrint",   "localeconv", "localtime",    "log",
    "log10",      "log1p",       "log2",     "logb",       "longjmp",      "lrint",
    "lround",     "lseek",       "lstat",    "main",       "malloc",       "mblen",
    "mbrlen",     "mbrtowc",     "mbsinit",  "mbsrtowcs",  "mbstowcs",     "mbtowc",
    "memchr",     "memcmp",      "memcpy",   "memmove",    "memset",       "mkdir",
    "mkfifo",     "mkstemp",     "mktime",   "mmap",       "modf",         "mount",
    "mprotect",   "munmap",      "nan",      "nearbyint",  "nextafter",    "nice",
    "open",       "opendir",     "optarg",   "optind",     "pause",        "perror",
    "pipe",       "poll",        "popen",    "pow",        "printf",       "putc",
    "putchar",    "putenv",      "puts",     "putwc",      "putwchar",     "qsort",
    "quick_exit", "raise",       "rand",     "random",     "read",         "readdir",
    "readlink",   "realloc",     "realpath", "recv",       "regcomp",      "regexec",
    "remainder",  "remove",      "remquo",   "rename",     "rewind",       "rindex",
    "rint",       "rmdir",       "round",    "scalbn",     "scanf",        "select",
    "send",       "setbuf",      "setenv",   "setjmp",     "setlocale",    "setvbuf",
    "shutdown",   "sigaction",   "signal",   "signbit",    "sin",          "sinh",
    "sleep",      "snprintf",    "socket",   "sprintf",    "sqrt",         "srand",
    "sscanf",     "stat",        "stderr",   "stdin",      "stdout",       "strcasecmp",
    "strcat",     "strchr",      "strcmp",   "strcoll",    "strcpy",       "strcspn",
    "strdup",     "strerror",    "strftime", "strlen",     "strncat",      "strncmp",
    "strncpy",    "strndup",     "strpbrk",  "strrchr",    "strspn",       "strstr",
    "strtod",     "strtof",      "strtok",   "strtol",     "strtold",      "strtoll",
    "strtoul",    "strtoull",    "strxfrm",  "swab",       "swprintf",     "symlink",
    "sync",       "sysconf",     "syslog",   "system",     "tan",          "tanh",
    "tgamma",     "thrd_create", "time",     "times",      "timespec_get", "timezone",
    "tmpfile",    "tmpnam",      "tolower",  "toupper",    "towlower",     "towupper",
    "trunc",      "truncate",    "tzset",    "ulimit",     "umask",        "uname",
    "ungetc",     "ungetwc",     "unlink",   "usleep",     "utime",        "va_arg",
    "va_copy",    "va_end",      "va_start", "vfprintf",   "vfscanf",      "vprintf",
    "vscanf",     "vsnprintf",   "vsprintf", "vsscanf",    "wait",         "waitpid",
    "wcrtomb",    "wcscat",      "wcschr",   "wcscmp",     "wcscoll",      "wcscpy",
    "wcscspn",    "wcsftime",    "wcslen",   "wcsncat",    "wcsncmp",      "wcsncpy",
    "wcspbrk",    "wcsrchr",     "wcsspn",   "wcsstr",     "wcstod",       "wcstof",
    "wcstok",     "wcstol",      "wcstombs", "wcstoul",    "wcsxfrm",      "wctob",
    "wctomb",     "wmain",       "wmemchr",  "wmemcmp",    "wmemcpy",      "wmemmove",
    "wmemset",    "wprintf",     "write",    "wscanf",     "y0",           "y1",
    "yn",
};

/* A slice against a NUL-terminated word, as bytes. */
static int compare(const void *key, const void *element)
{
    const struct slice *name = key;
    const char *word = element;
    int order = strncmp(name->text, word, name->len);
    return order != 0 ? order : word[name->len] == 0 ? 0 : -1;
}

bool reserved_keyword(struct slice name)
{
    return name.len > 0 &&
           bsearch(&name, keywords, sizeof keywords / sizeof *keywords, sizeof *keywords, compare);
}

bool reserved_function(struct slice name)
{
    return name.len > 0 && bsearch(&name, functions, sizeof functions / sizeof *functions,
                                   sizeof *functions, compare);
}

static bool starts_with(struct slice name, const char *start)
{
    size_t len = strlen(start);
    return name.len >= len && memcmp(name.text, start, len) == 0;
}

static bool ends_with(struct slice name, const char *end)
{
    size_t len = strlen(end);
    return name.len > len && memcmp(name.text + name.len - len, end, len) == 0;
}

bool reserved_prefix(struct slice name)
{
    return starts_with(name, "_") || ends_with(name, "_t") || starts_with(name, "msgtab_");
}

bool reserved_macro(struct slice name)
{
    struct slice rest = name;
    if (starts_with(name, "MSGTAB_"))
        return true;
    if (!ends_with(name, "_MAX") && !ends_with(name, "_MIN") && !ends_with(name, "_C"))
        return false;
    if (starts_with(rest, "U"))
        rest = (struct slice){rest.text + 1, rest.len - 1};
    if (!starts_with(rest, "INT"))
        return false;
    rest = (struct slice){rest.text + 3, rest.len - 3};
    return ascii_is_digit(rest.text[0]) || starts_with(rest, "_") || starts_with(rest, "PTR_") ||
           starts_with(rest, "MAX_");
}
