"""Finds texts in winevt-rc.db as plaso does: five queries, paths with their variables replaced, an
exact language, and no other help."""
import contextlib
import json
import sqlite3

VARIABLES = {"%systemroot%": "c:\\windows", "%windir%": "c:\\windows"}
DEFAULT_PARAMETERS = ["%SystemRoot%\\System32\\MsObjs.dll", "%SystemRoot%\\System32\\kernel32.dll"]


def plain_path(path):
    """In small letters, without variables."""
    path = path.lower()
    for name, value in VARIABLES.items():
        path = path.replace(name, value)
    return path


class Reader:
    def __init__(self, path):
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
            self.rows = db.execute
            self.metadata = dict(self.rows("SELECT key, value FROM metadata"))
            self.providers = {}
            for row in self.rows(
                    "SELECT name, identifier, additional_identifier, log_sources, log_types,"
                    " event_message_files, category_message_files, parameter_message_files"
                    " FROM winevtrc_eventlog_provider"):
                provider = dict(zip(("name", "guid", "other", "sources", "logs", "event",
                                     "category", "parameter"), row))
                for key in ("sources", "logs", "event", "category", "parameter"):
                    provider[key] = json.loads(provider[key]) if provider[key] else []
                for name in (provider["name"], provider["guid"], *provider["sources"]):
                    if name:
                        self.providers.setdefault(name.lower(), provider)
            self.files = {}
            self.versions = {}
            for row, path, *versions in self.rows(
                    "SELECT _identifier, windows_path, file_version, product_version"
                    " FROM winevtrc_message_file"):
                self.files[plain_path(path)] = f"winevtrc_message_file.{row}"
                self.versions[path] = versions
            self.tables = {}
            for row, file, language in self.rows(
                    "SELECT _identifier, _message_file_identifier, language_identifier"
                    " FROM winevtrc_message_table"):
                self.tables[file, language] = f"winevtrc_message_table.{row}"
            self.strings = {}
            for table, number, text, none in self.rows(
                    "SELECT _message_table_identifier, message_identifier, text,"
                    " language_identifier FROM winevtrc_message_string"):
                assert none is None
                self.strings[table, number] = text
            self.mappings = set(self.rows(
                "SELECT provider_identifier, event_identifier, event_version, message_identifier"
                " FROM winevtrc_message_string_mapping"))

    def file_texts(self, path):
        """{(language, id): text} of a file."""
        wanted = self.files[plain_path(path)]
        tables = {table: language for (file, language), table in self.tables.items()
                  if file == wanted}
        return {(tables[table], number): text for (table, number), text in self.strings.items()
                if table in tables}

    def lookup(self, paths, number, language, tag):
        for path in paths:
            folder, _, name = plain_path(path).rpartition("\\")
            for place in (f"{folder}\\{name}", f"{folder}\\{tag.lower()}\\{name}.mui"):
                table = self.tables.get((self.files.get(place), language))
                if (table, number) in self.strings:
                    return self.strings[table, number]
        return None

    def text(self, provider, number, language=0x409, tag="en-US", kind="event"):
        """What an event of a provider, found by its name or GUID, has in this language."""
        found = self.providers.get(provider.lower())
        if not found:
            return None
        paths = found[kind] or (DEFAULT_PARAMETERS if kind == "parameter" else [])
        return self.lookup(paths, number, language, tag)
