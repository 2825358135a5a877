/* What linkers see: names that are short here begin with sessmsg__ in the library, so that they
   cannot clash with a program's own functions. The headers that declare them include this file. */
#ifndef SESSMSG_NAMES_H
#define SESSMSG_NAMES_H

#define has_administrator_text sessmsg__has_administrator_text
#define has_status_text        sessmsg__has_status_text
#define live_console_user      sessmsg__live_console_user
#define live_each_session      sessmsg__live_each_session
#define live_format            sessmsg__live_format
#define live_format_w          sessmsg__live_format_w
#define live_free_name         sessmsg__live_free_name
#define live_holder            sessmsg__live_holder
#define live_logon_in_use      sessmsg__live_logon_in_use
#define live_name_taken        sessmsg__live_name_taken
#define live_session_user      sessmsg__live_session_user
#define live_wait_logoff       sessmsg__live_wait_logoff
#define people_find            sessmsg__people_find
#define sessions_close         sessmsg__sessions_close
#define sessions_local         sessmsg__sessions_local
#define sessions_open          sessmsg__sessions_open
#define system_lsa             sessmsg__system_lsa
#define system_wts             sessmsg__system_wts
#define visible_units          sessmsg__visible_units

#endif
