/* Swapping files when any of the calls fails: once, or from then on. Whatever fails, the old file
   is where the result says, and nothing else is left behind. */
#include "swap_windows.h"
#include "test.h"

#define TARGET L"swap.dll"
#define WITH   L"swap-new.dll"

enum { OLD = 'o', NEW = 'n', NONE = 0, CALLS_MAX = 12 };

/* Which calls fail: the functions they replace have no context. */
static struct {
    int calls, fails;
    bool and_later, old_is_held, no_old, read_only;
} plan;

static bool fails_now(void)
{
    plan.calls++;
    SetLastError(ERROR_ACCESS_DENIED);
    return plan.fails > 0 &&
           (plan.calls == plan.fails || (plan.and_later && plan.calls > plan.fails));
}

static BOOL WINAPI copy_file(LPCWSTR from, LPCWSTR to, BOOL fail_if_there)
{
    return !fails_now() && CopyFileW(from, to, fail_if_there);
}

/* Windows only records a delayed delete. */
static BOOL WINAPI move_file(LPCWSTR from, LPCWSTR to, DWORD flags)
{
    return !fails_now() && (!to || MoveFileExW(from, to, flags));
}

static BOOL WINAPI erase_file(LPCWSTR path)
{
    bool held = plan.old_is_held && wcsstr(path, L".old");
    return !fails_now() && !held && DeleteFileW(path);
}

static void write_file(const wchar_t *path, char content)
{
    DWORD done;
    HANDLE h = CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    WriteFile(h, &content, 1, &done, NULL);
    CloseHandle(h);
    if (plan.read_only)
        SetFileAttributesW(path, FILE_ATTRIBUTE_READONLY);
}

static void remove_file(const wchar_t *path)
{
    SetFileAttributesW(path, FILE_ATTRIBUTE_NORMAL);
    DeleteFileW(path);
}

static bool is_read_only(const wchar_t *path)
{
    return GetFileAttributesW(path) & FILE_ATTRIBUTE_READONLY;
}

static int content_of(const wchar_t *path)
{
    char content = NONE;
    DWORD done;
    HANDLE h = CreateFileW(path, GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
    if (h == INVALID_HANDLE_VALUE)
        return NONE;
    ReadFile(h, &content, 1, &done, NULL);
    CloseHandle(h);
    return content;
}

/* Put, then keep; refused: what the caller does between them fails. */
static bool run(struct swap *s, bool refused)
{
    if (!swap_put(s, WITH))
        return false;
    if (!refused && swap_keep(s))
        return true;
    swap_back(s);
    return false;
}

static void check_failed(struct test *t, const struct swap *s)
{
    int old = content_of(s->old);
    if (s->stuck) {
        CHECK(t, old == (plan.no_old ? NONE : OLD));
        CHECK(t, content_of(TARGET) != OLD);
        return;
    }
    CHECK(t, content_of(TARGET) == (plan.no_old ? NONE : OLD));
    CHECK(t, plan.no_old || is_read_only(TARGET) == plan.read_only);
    CHECK(t, old == NONE);
}

static void check_done(struct test *t, const struct swap *s)
{
    CHECK(t, content_of(TARGET) == NEW);
    CHECK(t, content_of(s->old) == (s->later ? OLD : NONE));
    CHECK(t, content_of(s->fresh) == NONE);
    CHECK(t, !is_read_only(TARGET));
}

static bool test_once(struct test *t, bool refused)
{
    struct swap s = {.calls = {copy_file, move_file, erase_file}, .target = TARGET};
    if (!plan.no_old)
        write_file(TARGET, OLD);
    write_file(WITH, NEW);
    plan.calls = 0;
    bool ok = run(&s, refused);
    if (ok)
        check_done(t, &s);
    else
        check_failed(t, &s);
    if (!ok && !refused)
        CHECK(t, s.failed && s.what && s.error == ERROR_ACCESS_DENIED);
    if (!plan.and_later && plan.fails > 0 && !ok && !s.stuck)
        CHECK(t, content_of(s.fresh) == NONE || plan.fails == plan.calls);
    CHECK(t, content_of(WITH) == NEW);
    remove_file(TARGET);
    remove_file(s.old);
    remove_file(s.fresh);
    remove_file(WITH);
    return ok;
}

int main(void)
{
    struct test t = {0};
    int good = 0;
    for (int bits = 0; bits < 32; bits++) {
        bool refused = bits & 1;
        plan.and_later = bits & 2;
        plan.old_is_held = bits & 4;
        plan.no_old = bits & 8;
        plan.read_only = bits & 16;
        for (plan.fails = 0; plan.fails < CALLS_MAX; plan.fails++)
            good += test_once(&t, refused);
        plan.fails = 0;
        CHECK(&t, test_once(&t, refused) != refused);
    }
    CHECK(&t, good > 0);
    return test_end(&t);
}
