mc -cp utf-16 cp_utf16.mc
