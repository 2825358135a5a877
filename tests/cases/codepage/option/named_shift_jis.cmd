compile named_shift_jis.mc --codepage Shift_JIS --dll named_shift_jis.dll
