compile with_dll_name.mc --wrapper with_dll_name --dll other.dll
