diff --codepage 1252 code_page.old.mc code_page.mc
