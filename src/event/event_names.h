/* What linkers see: names that are short here begin with msgtab__ in the library, so that they
   cannot clash with a program's own functions. Each header of this folder includes this file. */
#ifndef MSGTAB_EVENT_NAMES_H
#define MSGTAB_EVENT_NAMES_H

#define event_error_of       msgtab__event_error_of
#define event_export_check   msgtab__event_export_check
#define event_id_offer       msgtab__event_id_offer
#define event_installer_root msgtab__event_installer_root
#define event_is_log         msgtab__event_is_log
#define event_names_check    msgtab__event_names_check
#define event_value_is_none  msgtab__event_value_is_none
#define event_values         msgtab__event_values
#define event_values_check   msgtab__event_values_check
#define export_bytes         msgtab__export_bytes
#define export_inno          msgtab__export_inno
#define export_name          msgtab__export_name
#define export_nsis          msgtab__export_nsis
#define export_number        msgtab__export_number
#define export_paths         msgtab__export_paths
#define export_ps1           msgtab__export_ps1
#define export_quote_inno    msgtab__export_quote_inno
#define export_quote_nsis    msgtab__export_quote_nsis
#define export_quote_ps1     msgtab__export_quote_ps1
#define export_quote_wix     msgtab__export_quote_wix
#define export_reg_expand    msgtab__export_reg_expand
#define export_text          msgtab__export_text
#define export_unit          msgtab__export_unit
#define export_wix           msgtab__export_wix
#define manifest_bare_name   msgtab__manifest_bare_name
#define manifest_entry       msgtab__manifest_entry
#define manifest_entry_at    msgtab__manifest_entry_at
#define manifest_entry_size  msgtab__manifest_entry_size
#define manifest_name        msgtab__manifest_name
#define manifest_name_is     msgtab__manifest_name_is
#define manifest_predefined  msgtab__manifest_predefined
#define piece_cursor         msgtab__piece_cursor
#define piece_free           msgtab__piece_free
#define piece_move           msgtab__piece_move
#define piece_next           msgtab__piece_next
#define piece_push           msgtab__piece_push
#define piece_push_text      msgtab__piece_push_text
#define piece_run            msgtab__piece_run
#define reg_is_deletion      msgtab__reg_is_deletion
#define reg_keep             msgtab__reg_keep
#define reg_read_dword       msgtab__reg_read_dword
#define reg_read_key         msgtab__reg_read_key
#define reg_read_line        msgtab__reg_read_line
#define reg_read_name        msgtab__reg_read_name
#define reg_read_text        msgtab__reg_read_text
#define reg_start            msgtab__reg_start
#define registry_error       msgtab__registry_error
#define registry_keep        msgtab__registry_keep
#define registry_text        msgtab__registry_text
#define registry_widen       msgtab__registry_widen
#define value_put_address    msgtab__value_put_address
#define value_put_date       msgtab__value_put_date
#define value_put_text       msgtab__value_put_text
#define value_put_time       msgtab__value_put_time

#endif
