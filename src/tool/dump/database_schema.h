/* What is in a database of messages, as SQL. */
#ifndef MSGTAB_TOOL_DATABASE_SCHEMA_H
#define MSGTAB_TOOL_DATABASE_SCHEMA_H

/* The number after "MTAB" that says which schema it is, and tells file(1) whose file it is. */
static const char database_schema[] =
    "PRAGMA application_id = 0x4D544142;"
    "PRAGMA user_version = 1;"
    "CREATE TABLE files (file_id INTEGER PRIMARY KEY, path TEXT NOT NULL);"
    "CREATE TABLE languages (langid INTEGER PRIMARY KEY, language TEXT NOT NULL);"
    "CREATE TABLE facilities (facility INTEGER PRIMARY KEY, name TEXT NOT NULL);"
    "CREATE TABLE tables (table_id INTEGER PRIMARY KEY,"
    " file_id INTEGER NOT NULL REFERENCES files,"
    " langid INTEGER NOT NULL REFERENCES languages);"
    "CREATE TABLE messages (message_id INTEGER PRIMARY KEY,"
    " table_id INTEGER NOT NULL REFERENCES tables,"
    " id INTEGER NOT NULL, severity INTEGER NOT NULL, facility INTEGER NOT NULL,"
    " symbol TEXT, encoding TEXT NOT NULL, text TEXT, bytes BLOB);"
    "CREATE TABLE inserts (message_id INTEGER NOT NULL REFERENCES messages,"
    " number INTEGER NOT NULL, type TEXT NOT NULL,"
    " PRIMARY KEY (message_id, number)) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE texts USING fts5 (text, content = 'messages',"
    " content_rowid = 'message_id', tokenize = 'unicode61 remove_diacritics 2');"
    "CREATE VIEW overview AS SELECT path, message_id, id, printf('0x%08X', id) AS hex,"
    " CASE severity WHEN 0 THEN 'Success' WHEN 1 THEN 'Informational' WHEN 2 THEN 'Warning'"
    " ELSE 'Error' END AS severity, coalesce(name, facility) AS facility, id & 0xFFFF AS code,"
    " symbol, language, text FROM messages JOIN tables USING (table_id) JOIN files USING (file_id)"
    " JOIN languages USING (langid) LEFT JOIN facilities USING (facility);";

/* What is quicker to make once all messages are there. */
static const char database_index[] = "CREATE INDEX messages_by_id ON messages (id);"
                                     "CREATE INDEX messages_by_table ON messages (table_id);"
                                     "INSERT INTO texts (texts) VALUES ('rebuild');";

#endif
