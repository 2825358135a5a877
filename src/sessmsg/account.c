/* Account names. Characters of users: the documentation of NetUserAdd; of domains: KB 909264;
   user@domain is an RFC 822 address (MS-ADA3 2.349). Lengths are those of UNLEN and DNS, not the 20
   and 15 of SAM and NetBIOS. Windows' own names exceed those ("Font Driver Host", service
   accounts). */
#include "hidden.h"
#include "utf.h"

#include <sessmsg/account.h>

#include <string.h>

enum { USER_UNITS = 256, DOMAIN_UNITS = 255, DNS_BYTES = 255, LABEL_BYTES = 63 };

static const char user_forbidden[] = "+\"/\\[]:;|=,*?<>"; /* '+' first: addresses may contain it */
static const char domain_forbidden[] = "\\/:*?\"<>|";

struct part {
    const char *text;
    size_t len;
};

static int check_part(struct part p, const char *forbidden, size_t units_max)
{
    size_t units = 0;
    bool solid = false; /* something other than dots and blanks */
    for (size_t pos = 0; pos < p.len;) {
        uint32_t c = utf8_decode(p.text, p.len, &pos);
        if (c == UTF_INVALID)
            return MSGTAB_E_UTF8;
        if (c < ' ' || c == 0x7F || (c < 0x80 && strchr(forbidden, (int)c)))
            return SESSMSG_E_ACCOUNT_CHARACTER;
        units += c > 0xFFFF ? 2 : 1;
        solid = solid || (c != '.' && !blank_char(c));
    }
    if (!solid)
        return SESSMSG_E_ACCOUNT_EMPTY;
    return units > units_max ? SESSMSG_E_ACCOUNT_LENGTH : 0;
}

static int check_user(struct part p, bool is_address)
{
    int code = check_part(p, user_forbidden + is_address, USER_UNITS);
    if (code == 0 && p.text[p.len - 1] == '.')
        return SESSMSG_E_ACCOUNT_DOT;
    return code;
}

/* Checks what precedes a backslash: "." or the name of a domain, a computer or an authority. */
static int check_domain(struct part p)
{
    if (p.len == 1 && p.text[0] == '.')
        return 0;
    return check_part(p, domain_forbidden, DOMAIN_UNITS);
}

/* Checks what follows an '@': a DNS name. */
static int check_suffix(struct part p)
{
    int code = check_part(p, "\\/:*?\"<>| ", DOMAIN_UNITS);
    size_t label = 0;
    if (code == 0 && p.len > DNS_BYTES)
        return SESSMSG_E_ACCOUNT_LENGTH;
    for (size_t i = 0; code == 0 && i <= p.len; i++) {
        bool is_end = i == p.len || p.text[i] == '.';
        if (is_end && label == 0)
            return SESSMSG_E_ACCOUNT_EMPTY;
        label = is_end ? 0 : label + 1;
        if (label > LABEL_BYTES)
            return SESSMSG_E_ACCOUNT_LENGTH;
    }
    return code;
}

static void store(char out[SESSMSG_NAME_SIZE], struct part p)
{
    memcpy(out, p.text, p.len); /* checked: at most 256 units, so 768 bytes */
    out[p.len] = 0;
}

int sessmsg_account_parse(struct sessmsg_account *account, const char *text)
{
    if (!account)
        return MSGTAB_E_ARGUMENT;
    account->domain[0] = account->user[0] = 0;
    if (!text)
        return MSGTAB_E_ARGUMENT;
    const char *slash = strchr(text, '\\');
    const char *at = slash ? NULL : strchr(text, '@');
    const char *mark = slash ? slash : at;
    struct part whole = {text, strlen(text)};
    struct part first = {text, mark ? (size_t)(mark - text) : whole.len};
    struct part second = {mark ? mark + 1 : text + whole.len, mark ? whole.len - first.len - 1 : 0};
    if (mark && strchr(second.text, *mark))
        return SESSMSG_E_ACCOUNT_FORM;
    struct part user = slash ? second : first;
    struct part domain = slash ? first : second;
    int code = check_user(user, at || memchr(user.text, '@', user.len));
    if (code == 0 && mark)
        code = slash ? check_domain(domain) : check_suffix(domain);
    if (code)
        return code;
    store(account->user, user);
    store(account->domain, domain);
    return 0;
}

const char *sessmsg_strerror(int code)
{
    switch (code) {
#define SESSMSG_ERROR_TEXT(name, value, text) \
    case name: return text;
        SESSMSG_ERRORS(SESSMSG_ERROR_TEXT)
#undef SESSMSG_ERROR_TEXT
    default: return msgtab_strerror(code);
    }
}
