/* What linkers see: names that are short here begin with msgtab__ in the library, so that they
   cannot clash with a program's own functions. Each header of this folder includes this file. */
#ifndef MSGTAB_FORMAT_NAMES_H
#define MSGTAB_FORMAT_NAMES_H

#define ansi_char           msgtab__ansi_char
#define ansi_codepage       msgtab__ansi_codepage
#define ansi_convert        msgtab__ansi_convert
#define ansi_decode         msgtab__ansi_decode
#define ansi_free           msgtab__ansi_free
#define ansi_is_single_byte msgtab__ansi_is_single_byte
#define ansi_length         msgtab__ansi_length
#define fast_format         msgtab__fast_format
#define fast_whole16        msgtab__fast_whole16
#define fast_whole8         msgtab__fast_whole8
#define file_append         msgtab__file_append
#define file_last_error     msgtab__file_last_error
#define file_map            msgtab__file_map
#define file_path_text      msgtab__file_path_text
#define file_program_folder msgtab__file_program_folder
#define file_set_last_error msgtab__file_set_last_error
#define file_unmap          msgtab__file_unmap
#define find_elsewhere      msgtab__find_elsewhere
#define format_insert       msgtab__format_insert
#define format_plain        msgtab__format_plain
#define format_text         msgtab__format_text
#define image_add           msgtab__image_add
#define image_next          msgtab__image_next
#define image_read          msgtab__image_read
#define insert_next         msgtab__insert_next
#define insert_parse        msgtab__insert_parse
#define insert_value_type   msgtab__insert_value_type
#define insert_values       msgtab__insert_values
#define language_add        msgtab__language_add
#define language_distance   msgtab__language_distance
#define language_user       msgtab__language_user
#define number_digits       msgtab__number_digits
#define open_path           msgtab__open_path
#define open_start          msgtab__open_start
#define render_insert       msgtab__render_insert
#define scan_ascii16        msgtab__scan_ascii16
#define scan_ascii8         msgtab__scan_ascii8
#define scan_copy8          msgtab__scan_copy8
#define scan_narrow         msgtab__scan_narrow
#define scan_plain16        msgtab__scan_plain16
#define scan_plain8         msgtab__scan_plain8
#define scan_widen          msgtab__scan_widen
#define sink_char           msgtab__sink_char
#define sink_close          msgtab__sink_close
#define sink_fill           msgtab__sink_fill
#define sink_newline        msgtab__sink_newline
#define sink_open16         msgtab__sink_open16
#define sink_open8          msgtab__sink_open8
#define sink_rewind         msgtab__sink_rewind
#define sink_text16         msgtab__sink_text16
#define sink_text8          msgtab__sink_text8
#define source_char         msgtab__source_char
#define source_item         msgtab__source_item
#define table_index         msgtab__table_index
#define table_index_words   msgtab__table_index_words
#define table_is_likely     msgtab__table_is_likely
#define table_next          msgtab__table_next
#define table_start         msgtab__table_start
#define table_trim          msgtab__table_trim
#define width_text          msgtab__width_text

#endif
