/* From numbers and names to codes: rows of them. */
#include "test.h"

#include <sessmsg/codes.h>

static const struct {
    uint32_t any, code;
    const char *name;
    enum sessmsg_advice_kind advice;
} forms[] = {
    {5, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0x80070005, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0xC0000022, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0xD0000022, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {0x4E010005, 5, "ERROR_ACCESS_DENIED", SESSMSG_ADVICE_RIGHTS},
    {87, 87, "ERROR_INVALID_PARAMETER", SESSMSG_ADVICE_FIX_CALL},
    {0x80070057, 87, "ERROR_INVALID_PARAMETER", SESSMSG_ADVICE_FIX_CALL},
    {0xC000000D, 87, "ERROR_INVALID_PARAMETER", SESSMSG_ADVICE_FIX_CALL},
    {1326, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {0xC000006D, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {0xC0000408, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {0xD0000714, 1326, "ERROR_LOGON_FAILURE", SESSMSG_ADVICE_CREDENTIALS},
    {1363, 1363, "ERROR_LOGON_SESSION_EXISTS", SESSMSG_ADVICE_LOG_ON_AGAIN},
    {0x80070553, 1363, "ERROR_LOGON_SESSION_EXISTS", SESSMSG_ADVICE_LOG_ON_AGAIN},
    {0xC00000EE, 1363, "ERROR_LOGON_SESSION_EXISTS", SESSMSG_ADVICE_LOG_ON_AGAIN},
    {7023, 7023, "ERROR_CTX_WINSTATION_ALREADY_EXISTS", SESSMSG_ADVICE_OTHER_SESSION_NAME},
    {0xC00A0016, 7023, "ERROR_CTX_WINSTATION_ALREADY_EXISTS", SESSMSG_ADVICE_OTHER_SESSION_NAME},
    {0xD00A0016, 7023, "ERROR_CTX_WINSTATION_ALREADY_EXISTS", SESSMSG_ADVICE_OTHER_SESSION_NAME},
    {7062, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0x80071B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0xC0071B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0xD0071B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {0x4E011B96, 7062, "ERROR_CTX_SESSION_IN_USE", SESSMSG_ADVICE_ASK_USER},
    {7063, 7063, "ERROR_CTX_NO_FORCE_LOGOFF", SESSMSG_ADVICE_ASK_USER},
    /* Codes of security packages, and numbers that are no errors of Windows */
    {0x8009030C, 0x8009030C, "SEC_E_LOGON_DENIED", SESSMSG_ADVICE_CREDENTIALS},
    {0x4E01030C, 0x8009030C, "SEC_E_LOGON_DENIED", SESSMSG_ADVICE_CREDENTIALS},
    {0xC00002EE, 0x80090333, "SEC_E_UNFINISHED_CONTEXT_DELETED", SESSMSG_ADVICE_WAIT},
    {1722, 1722, "RPC_S_SERVER_UNAVAILABLE", SESSMSG_ADVICE_ENVIRONMENT},
    {0xC0020017, 1722, "RPC_S_SERVER_UNAVAILABLE", SESSMSG_ADVICE_ENVIRONMENT},
    {0xD0020017, 1722, "RPC_S_SERVER_UNAVAILABLE", SESSMSG_ADVICE_ENVIRONMENT},
    {0x8E03FFFB, 0x8E03FFFB, "ARBITRATION_CODE_BUMP_OPTIONS", SESSMSG_ADVICE_ASK_USER},
    {0x8E040708, 0x8E040708, "MSTSC_LOOPBACK", SESSMSG_ADVICE_CHECK_INPUT},
    /* Not codes: other numbers, a category, a parameter text, numbers that look like a code. */
    {0, 0, NULL, SESSMSG_ADVICE_NONE},
    {1, 0, NULL, SESSMSG_ADVICE_NONE},
    {6, 0, NULL, SESSMSG_ADVICE_NONE},
    {1070, 0, NULL, SESSMSG_ADVICE_NONE},
    {20301, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xFFFF, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x10000000, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x10001B96, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x80070000, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x80080005, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xE0071B96, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xE00A0016, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x80000022, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xFFFFFFF0, 0, NULL, SESSMSG_ADVICE_NONE},
    /* RDP notifications have a call of their own: any (DWORD)-1 looks like one. */
    {0xFFFFFFFF, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xFFFFFFFB, 0, NULL, SESSMSG_ADVICE_NONE},
    {0xFFFFFFF8, 0, NULL, SESSMSG_ADVICE_NONE},
    /* Statuses that are Win32 codes as numbers, an id of a status, other facilities */
    {0x106, 0, NULL, SESSMSG_ADVICE_NONE},
    {1800, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x708, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x8009FFFF, 0, NULL, SESSMSG_ADVICE_NONE},
    {0x8E051B96, 0, NULL, SESSMSG_ADVICE_NONE},
};

static void check_forms(struct test *t)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const char *name = sessmsg_name(forms[i].any);
        const struct sessmsg_info *info = sessmsg_find(forms[i].any);
        uint32_t seconds = 77;
        int ok = sessmsg_code_from(forms[i].any) == forms[i].code &&
                 sessmsg_advice(forms[i].any, &seconds) == forms[i].advice &&
                 sessmsg_advice(forms[i].any, NULL) == forms[i].advice &&
                 strcmp(name ? name : "", forms[i].name ? forms[i].name : "") == 0 &&
                 seconds == (info ? info->retry_seconds : 0) &&
                 (info ? info->code : 0) == forms[i].code;
        if (!CHECK(t, ok))
            printf("  0x%08X\n", (unsigned)forms[i].any);
    }
}

static void check_names(struct test *t)
{
    static const struct {
        const char *name;
        uint32_t code;
    } names[] = {
        {"ERROR_CTX_SESSION_IN_USE", 7062},
        {"SESSMSG_CTX_SESSION_IN_USE", 7062},
        {"CTX_SESSION_IN_USE", 7062},
        {"error_ctx_session_in_use", 7062},
        {"Sessmsg_Access_Denied", 5},
        {"access_denied", 5},
        {"STATUS_LOGON_FAILURE", 1326},
        {"status_ctx_winstation_name_collision", 7023},
        {"STATUS_USER2USER_REQUIRED", 1326},
        {"RPC_NT_SERVER_UNAVAILABLE", 1722},
        {"RPC_S_SERVER_UNAVAILABLE", 1722},
        {"SEC_E_LOGON_DENIED", 0x8009030C},
        {"sec_e_time_skew", 0x80090324},
        {"ARBITRATION_CODE_BUMP_OPTIONS", 0x8E03FFFB},
        {"STATUS_ACCESS_DENIE", 0},
        {"ERROR_STATUS_ACCESS_DENIED", 0},
        {"ERROR_SEC_E_LOGON_DENIED", 0x8009030C},
        {NULL, 0},
        {"", 0},
        {"ERROR_", 0},
        {"ERROR", 0},
        {"ERROR_ACCESS_DENIE", 0},
        {"ERROR_ACCESS_DENIED ", 0},
        {"ERROR_ERROR_ACCESS_DENIED", 0},
        {"ERROR_SESSMSG_ACCESS_DENIED", 0},
        {"SESSMSG_GUIDE_ACCESS_DENIED", 0},
        {"ERROR_CTX_SESSION_LIMIT_EXCEEDED", 0},
        {"ERROR_CTX_LOGOFF", 0},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!CHECK(t, sessmsg_code_from_name(names[i].name) == names[i].code))
            printf("  %s\n", names[i].name);
    }
}

/* What a Remote Desktop server notifies, as MS-RDPBCGR 2.2.10.1.1.4.1.1 has it. */
static void check_rdp(struct test *t)
{
    static const struct {
        uint32_t type, code;
    } rows[] = {{0xFFFFFFFF, 5},
                {0xFFFFFFFE, 0},
                {0xFFFFFFFD, 0},
                {0xFFFFFFFC, 0},
                {0xFFFFFFFB, 0x8E03FFFB},
                {0xFFFFFFFA, 7063},
                {0xFFFFFFF9, 0x8E03FFF9},
                {0xFFFFFFF8, 7024},
                {0xFFFFFFF7, 0},
                {0, 0},
                {7062, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct sessmsg_info *info = sessmsg_find_rdp(rows[i].type);
        if (!CHECK(t, (info ? info->code : 0) == rows[i].code))
            printf("  0x%08X\n", (unsigned)rows[i].type);
    }
    CHECK(t, sessmsg_find_mstsc(0x708) == sessmsg_find(0x8E040708));
    CHECK(t, !sessmsg_find_mstsc(0) && !sessmsg_find_mstsc(0x709));
}

static void check_labels(struct test *t)
{
    static const struct {
        uint32_t code;
        const char *label;
    } rows[] = {{5, "5"},
                {7062, "7062"},
                {0x8009030C, "0x8009030C"},
                {0x8E03FFFB, "rdp:-5"},
                {0x8E040708, "mstsc:0x708"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[16];
        const struct sessmsg_info *info = sessmsg_find(rows[i].code);
        if (!CHECK(t, info != NULL))
            continue;
        CHECK(t, sessmsg_label(text, sizeof text, info) == (int)strlen(rows[i].label));
        CHECK_STR(t, text, rows[i].label);
    }
}

int main(void)
{
    struct test t = {0};
    check_forms(&t);
    check_names(&t);
    check_rdp(&t);
    check_labels(&t);
    return test_end(&t);
}
