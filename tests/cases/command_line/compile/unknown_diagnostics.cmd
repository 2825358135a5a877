compile door.mc --dll old.dll --diagnostics vs
