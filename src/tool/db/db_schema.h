/* The tables of databases of messages, as other tools read them. */
#ifndef MSGTAB_TOOL_DB_SCHEMA_H
#define MSGTAB_TOOL_DB_SCHEMA_H

/* Format 20240929 of winevt-kb. The indexes are ours: readers do without them. */
#define DB_FORMAT "20240929"
#define DB_ROW    "_identifier INTEGER PRIMARY KEY AUTOINCREMENT, "

static const char winevt_schema[] =
    "CREATE TABLE metadata (key TEXT, value TEXT);"
    "CREATE TABLE winevtrc_eventlog_provider (" DB_ROW
    "additional_identifier TEXT, category_message_files TEXT, event_message_files TEXT,"
    " identifier TEXT, log_sources TEXT, log_types TEXT, name TEXT, parameter_message_files TEXT,"
    " windows_version TEXT);"
    "CREATE TABLE winevtrc_message_file (" DB_ROW
    "file_version TEXT, product_version TEXT, windows_path TEXT, windows_version TEXT);"
    "CREATE TABLE winevtrc_message_table (" DB_ROW
    "_message_file_identifier TEXT, language_identifier INTEGER);"
    "CREATE TABLE winevtrc_message_string (" DB_ROW
    "_message_table_identifier TEXT, language_identifier TEXT, message_identifier INTEGER,"
    " text TEXT);"
    "CREATE TABLE winevtrc_message_string_mapping (" DB_ROW
    "_message_file_identifier TEXT, event_identifier INTEGER, event_version INTEGER,"
    " message_identifier INTEGER, provider_identifier TEXT);"
    "INSERT INTO metadata VALUES ('format_version', '" DB_FORMAT "'),"
    " ('serialization_format', 'json'), ('string_format', 'wrc');";

static const char winevt_index[] =
    "CREATE INDEX message_string_by_table ON winevtrc_message_string (_message_table_identifier,"
    " message_identifier);"
    "CREATE INDEX message_table_by_file ON winevtrc_message_table (_message_file_identifier);"
    "CREATE INDEX mapping_by_provider ON winevtrc_message_string_mapping (provider_identifier);";

static const char velociraptor_schema[] =
    "CREATE TABLE providers (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE messages (id INTEGER PRIMARY KEY, event_id INTEGER, provider_id INTEGER,"
    " message TEXT);";

static const char velociraptor_index[] =
    "CREATE UNIQUE INDEX providers_by_name ON providers (name);"
    "CREATE INDEX messages_by_event ON messages (provider_id, event_id);";

#endif
