/* msgtab for C++11 and later: arguments of the standard library's string types, errors as
   std::error_code, and a table that closes itself and formats into strings. Header only.

       msgtab::table shop("shop.dll");
       std::cout << shop.format(SHOP_ORDERS, customer, 3) << '\n';

   The classes are members of struct msgtab, since a namespace cannot have the same name.

   Threads: as in msgtab.h, any number of threads may call the const functions of one table at
   once. */
#ifndef MSGTAB_MSGTAB_HPP
#define MSGTAB_MSGTAB_HPP

#include <msgtab/msgtab.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#if __cplusplus >= 201703L || (defined(_MSVC_LANG) && _MSVC_LANG >= 201703L)
#define MSGTAB_STRING_VIEW 1
#include <string_view>
#else
#define MSGTAB_STRING_VIEW 0
#endif

/* --- Arguments for MSGTAB_ARG, MSGTAB_ARGS and msgtab::table::format -------------------------- */

/* UTF-8 and UTF-16 with their lengths; the strings are not copied. */
inline msgtab_arg msgtab_arg_of(const std::string &x)
{
    return msgtab_strn(x.data(), x.size());
}

inline msgtab_arg msgtab_arg_of(const std::basic_string<msgtab_char16> &x)
{
    return msgtab_wstrn(x.data(), x.size());
}

#if MSGTAB_STRING_VIEW
inline msgtab_arg msgtab_arg_of(std::string_view x)
{
    return msgtab_strn(x.data() ? x.data() : "", x.size());
}

inline msgtab_arg msgtab_arg_of(std::u16string_view x)
{
    msgtab_arg arg = msgtab_arg_of(x.data() ? x.data() : u"");
    arg.len = x.size();
    return arg;
}
#endif

#if defined(_WIN32)
inline msgtab_arg msgtab_arg_of(const std::u16string &x)
{
    return msgtab_wstrn(reinterpret_cast<const msgtab_char16 *>(x.data()), x.size());
}

#if MSGTAB_STRING_VIEW
inline msgtab_arg msgtab_arg_of(std::wstring_view x)
{
    return msgtab_wstrn(x.data() ? x.data() : L"", x.size());
}
#endif
#endif

/* Like msgtab_format_request and its UTF-16 variant, for a request made in the call. */
inline std::ptrdiff_t msgtab_format_request(char *buf, std::size_t size,
                                            const msgtab_request &request,
                                            msgtab_error *err = nullptr)
{
    return msgtab_format_request(buf, size, &request, err);
}

inline std::ptrdiff_t msgtab_format_request_w(msgtab_char16 *buf, std::size_t size,
                                              const msgtab_request &request,
                                              msgtab_error *err = nullptr)
{
    return msgtab_format_request_w(buf, size, &request, err);
}

/* --- Errors --------------------------------------------------------------------------------- */

/* The category of the codes in MSGTAB_ERRORS; its messages are those of msgtab_strerror. The first
   codes, errors of opening, compare equal to the corresponding std::errc values. */
class msgtab::error_category : public std::error_category
{
  public:
    static const error_category &get() noexcept
    {
        static const error_category instance;
        return instance;
    }

    /* The result of a function in msgtab.h as an error code: no error for lengths and other
       successes. */
    static std::error_code code(std::ptrdiff_t result) noexcept
    {
        return result < 0 ? std::error_code(static_cast<int>(result), get()) : std::error_code();
    }

    const char *name() const noexcept override
    {
        return "msgtab";
    }

    std::string message(int code) const override
    {
        return msgtab_strerror(code);
    }

    std::error_condition default_error_condition(int code) const noexcept override
    {
        switch (code) {
        case MSGTAB_E_ARGUMENT: return std::errc::invalid_argument;
        case MSGTAB_E_NOT_FOUND: return std::errc::no_such_file_or_directory;
        case MSGTAB_E_ACCESS: return std::errc::permission_denied;
        case MSGTAB_E_READ: return std::errc::io_error;
        case MSGTAB_E_MEMORY: return std::errc::not_enough_memory;
        default: return std::error_condition(code, *this);
        }
    }
};

/* --- Tables --------------------------------------------------------------------------------- */

/* A message table, open or closed. Movable; moving from a table leaves it closed. */
class msgtab::table
{
  public:
    /* A UTF-16 string: std::wstring on Windows, else std::u16string. */
    using wide_string = std::basic_string<msgtab_char16>;

    /* A closed table; open it with one of the functions below. */
    table() noexcept : table_(), lang_(0), flags_(MSGTAB_TRIM)
    {
    }

    /* Like msgtab_open, but throws std::system_error. */
    explicit table(const char *path) : table()
    {
        check(open(path));
    }

    explicit table(const std::string &path) : table(path.c_str())
    {
    }

    table(const table &) = delete;
    table &operator=(const table &) = delete;

    table(table &&other) noexcept : table_(other.table_), lang_(other.lang_), flags_(other.flags_)
    {
        other.table_ = msgtab();
    }

    table &operator=(table &&other) noexcept
    {
        if (this != &other) {
            msgtab_close(&table_);
            table_ = other.table_;
            lang_ = other.lang_;
            flags_ = other.flags_;
            other.table_ = msgtab();
        }
        return *this;
    }

    ~table()
    {
        msgtab_close(&table_);
    }

    /* Close the table if it is open, then open it like the functions of the same names in
       msgtab.h. */
    std::error_code open(const char *path) noexcept
    {
        msgtab_close(&table_);
        return error_category::code(msgtab_open(&table_, path));
    }

    std::error_code open_lang(const char *path, std::uint16_t lang, unsigned flags = 0) noexcept
    {
        msgtab_close(&table_);
        return error_category::code(msgtab_open_lang(&table_, path, lang, flags));
    }

    std::error_code open_beside(const char *file, const char *folder = nullptr) noexcept
    {
        msgtab_close(&table_);
        return error_category::code(msgtab_open_beside(&table_, file, folder));
    }

    std::error_code open_memory(const void *image, std::size_t size) noexcept
    {
        msgtab_close(&table_);
        return error_category::code(msgtab_open_memory(&table_, image, size));
    }

#if defined(_WIN32)
    explicit table(const wchar_t *path) : table()
    {
        check(open(path));
    }

    std::error_code open(const wchar_t *path) noexcept
    {
        msgtab_close(&table_);
        return error_category::code(msgtab_open_w(&table_, path));
    }
#endif

    /* Sets what format uses from now on: lang as for msgtab_find, initially 0 (the user's); flags
       as for msgtab_format, initially MSGTAB_TRIM, since sentences are shown without a line end. */
    void set(std::uint16_t lang, unsigned flags = MSGTAB_TRIM) noexcept
    {
        lang_ = lang;
        flags_ = flags;
    }

    /* Formats message id with args for %1 and so on, as UTF-8 or UTF-16; throws
       std::system_error. */
    template <typename... Args> std::string format(std::uint32_t id, const Args &...args) const
    {
        const msgtab_arg list[] = {msgtab_arg_of(args)..., msgtab_arg()};
        return make<std::string>(msgtab_format, id, list, sizeof...(Args));
    }

    template <typename... Args> wide_string format_w(std::uint32_t id, const Args &...args) const
    {
        const msgtab_arg list[] = {msgtab_arg_of(args)..., msgtab_arg()};
        return make<wide_string>(msgtab_format_w, id, list, sizeof...(Args));
    }

    /* For the functions of msgtab.h and of wrappers. The table stays open and is still owned by
       this object. */
    const msgtab *get() const noexcept
    {
        return &table_;
    }

    msgtab *get() noexcept
    {
        return &table_;
    }

  private:
    static void check(std::error_code code)
    {
        if (code)
            throw std::system_error(code);
    }

    /* Most messages fit the first buffer. */
    template <typename String, typename Function>
    String make(Function function, std::uint32_t id, const msgtab_arg *list,
                std::size_t count) const
    {
        typename String::value_type first[256];
        const std::size_t room = sizeof first / sizeof *first;
        const std::ptrdiff_t len = function(first, room, &table_, id, lang_, flags_, list, count);
        check(error_category::code(len));
        const std::size_t size = static_cast<std::size_t>(len);
        if (size < room)
            return String(first, size);
        String text(size + 1, typename String::value_type());
        check(error_category::code(
            function(&text[0], size + 1, &table_, id, lang_, flags_, list, count)));
        text.resize(size);
        return text;
    }

    msgtab table_;
    std::uint16_t lang_;
    unsigned flags_;
};

#endif
