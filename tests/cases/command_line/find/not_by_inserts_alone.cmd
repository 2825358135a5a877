compile not_by_inserts_alone.mc --dll door.dll
find 'Something else happened: nobody knows what' door.dll
