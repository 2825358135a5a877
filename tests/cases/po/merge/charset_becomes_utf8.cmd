po merge charset_becomes_utf8.mc charset_becomes_utf8.de.po -o -
