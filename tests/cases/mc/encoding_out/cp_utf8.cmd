mc -cp utf-8 cp_utf8.mc
