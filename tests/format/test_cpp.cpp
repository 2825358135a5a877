// msgtab.hpp: string arguments, errors as std::error_code, a table that closes itself.
#include <msgtab/msgtab.hpp>

#include <cstdio>
#include <cstring>
#include <type_traits>
#include <utility>

static int failures;

static void check(bool ok, int line)
{
    if (!ok) {
        std::printf("line %d\n", line);
        failures++;
    }
}

#define CHECK(condition) check(condition, __LINE__)

static_assert(!std::is_copy_constructible<msgtab::table>::value, "a table has one owner");
static_assert(std::is_nothrow_move_constructible<msgtab::table>::value, "and can be moved");
static_assert(std::is_trivially_copyable<msgtab>::value && std::is_standard_layout<msgtab>::value,
              "the struct of C is not changed");

// Whether MSGTAB_ARG accepts a type.
template <typename T> static auto accepts(int) -> decltype(msgtab_arg_of(std::declval<T>()), true)
{
    return true;
}
template <typename T> static bool accepts(...)
{
    return false;
}

static std::string text(const char *format, const msgtab_arg &arg)
{
    char buf[100];
    const msgtab_request request = {nullptr, 0, 0, 0, &arg, 1, nullptr, msgtab_text_str(format),
                                    nullptr};
    const std::ptrdiff_t len = msgtab_format_request(buf, sizeof buf, request);
    return len < 0 ? msgtab_strerror(static_cast<int>(len)) : buf;
}

static void test_arguments()
{
    const std::string narrow("b\0c", 3);
    const std::u16string wide = u"\u00E9";
    const std::basic_string<msgtab_char16> own(1, 0xE9);
    const std::uint16_t units[] = {'u', 0};
    CHECK(text("%1", MSGTAB_ARG(narrow)).substr(0, 1) == "b");
    CHECK(text("a%1", MSGTAB_ARG(wide)) == "a\xC3\xA9");
    CHECK(text("a%1", MSGTAB_ARG(own)) == "a\xC3\xA9");
    CHECK(text("%1", MSGTAB_ARG(u"x")) == "x");
    CHECK(text("%1", MSGTAB_ARG(units)) == "u");
    CHECK(text("%1", MSGTAB_ARG(std::string("temporary"))) == "temporary");
    CHECK(text("%1!c!", msgtab_character(0x110000)) == "\xEF\xBF\xBD");
    CHECK(text("%1!x!", msgtab_character(0x110000)) == "110000");
#if MSGTAB_STRING_VIEW
    CHECK(text("%1", MSGTAB_ARG(std::string_view("abcdef").substr(1, 2))) == "bc");
    CHECK(text("[%1]", MSGTAB_ARG(std::string_view())) == "[]");
    CHECK(text("%1", MSGTAB_ARG(std::u16string_view(u"abcdef").substr(1, 2))) == "bc");
    CHECK(text("[%1]", MSGTAB_ARG(std::u16string_view())) == "[]");
#endif
    CHECK(accepts<int>(0) && accepts<const char *>(0) && accepts<std::string>(0));
    CHECK(accepts<const char16_t *>(0) && accepts<void *>(0) && accepts<bool>(0));
    CHECK(!accepts<float>(0) && !accepts<double>(0) && !accepts<long double>(0));
    CHECK(!accepts<decltype(nullptr)>(0) && !accepts<const char32_t *>(0));
}

static void test_errors()
{
    const std::error_code none = msgtab::error_category::code(12);
    const std::error_code missing = msgtab::error_category::code(MSGTAB_E_NOT_FOUND);
    CHECK(!none);
    CHECK(missing && missing.message() == msgtab_strerror(MSGTAB_E_NOT_FOUND));
    CHECK(std::strcmp(missing.category().name(), "msgtab") == 0);
    CHECK(missing == std::errc::no_such_file_or_directory);
    CHECK(msgtab::error_category::code(MSGTAB_E_ID) != std::errc::no_such_file_or_directory);
    try {
        msgtab::table absent(std::string("no such file.dll"));
        CHECK(false);
    } catch (const std::system_error &e) {
        CHECK(e.code() == missing);
    }
}

// A message table with one message, "%1" and a line end.
static const std::uint32_t bin[] = {1, 1, 1, 16, 2u << 16 | 12, 0x0A0D3125, 0};

static void test_format()
{
    msgtab::table t;
    CHECK(!t.open_memory(bin, sizeof bin));
    CHECK(t.format(1, std::string("one")) == "one");
    CHECK(t.format_w(1, "one").size() == 3 && t.format_w(1, "one")[2] == 'e');
    for (std::size_t len = 250; len < 260; len++) // around the size of the first buffer
        CHECK(t.format(1, std::string(len, 'x')) == std::string(len, 'x'));
    CHECK(t.format(1, std::string(1000, 'x')) == std::string(1000, 'x'));
    t.set(0, 0);
    CHECK(t.format(1, "one", 2) == "one\r\n");
    t.set(0, MSGTAB_IGNORE_INSERTS | MSGTAB_TRIM);
    CHECK(t.format(1) == "%1");
    try {
        t.format(2);
        CHECK(false);
    } catch (const std::system_error &e) {
        CHECK(e.code().value() == MSGTAB_E_ID);
    }
}

static bool is_open(const msgtab::table &t)
{
    return msgtab_languages(t.get(), nullptr, 0) > 0;
}

static void test_table(const std::string &folder)
{
    msgtab::table t(folder + "/many.dll");
    msgtab::table moved(std::move(t));
    CHECK(is_open(moved) && !is_open(t));
    t = std::move(moved);
    CHECK(is_open(t) && !is_open(moved));
    CHECK(t.open("no such file.dll") == std::errc::no_such_file_or_directory);
    CHECK(!is_open(t));
    CHECK(!t.open_lang((folder + "/many.dll").c_str(), 0x0407, MSGTAB_NO_MUI) && is_open(t));
    CHECK(t.open_lang("no such file.dll", 0x0407) == std::errc::no_such_file_or_directory);
    CHECK(t.open_lang("no such file.dll", 0, 4) == std::errc::invalid_argument);
    CHECK(t.open_beside("no such file.dll") == std::errc::no_such_file_or_directory);
#if defined(_WIN32)
    std::wstring path;
    for (char c : folder + "/many.dll")
        path += static_cast<wchar_t>(c);
    CHECK(!t.open(path.c_str()) && is_open(t));
    CHECK(is_open(msgtab::table(path.c_str())));
    CHECK(t.open(L"no such file.dll") == std::errc::no_such_file_or_directory);
    CHECK(msgtab_open_w(t.get(), nullptr) == MSGTAB_E_ARGUMENT);
    CHECK(msgtab_open_w(t.get(), std::wstring(40000, L'x').c_str()) == MSGTAB_E_PATH);
#endif
}

int main(int, char **argv)
{
    test_arguments();
    test_errors();
    test_format();
    test_table(argv[1]);
    return failures ? 1 : 0;
}
