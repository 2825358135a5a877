mc -O 1200 O_utf16.mc
