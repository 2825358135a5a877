mc -O 65001 O_utf8.mc
