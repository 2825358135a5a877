compile a_dll_is_not_a_po.mc --po a_dll_is_not_a_po.mc --dll a_dll_is_not_a_po.dll
