mc -u u_utf16_without_mark.mc
