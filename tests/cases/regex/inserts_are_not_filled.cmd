compile inserts_are_not_filled.mc --dll door.dll
find --regex 'CONTOSO.alice' door.dll
