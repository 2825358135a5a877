compile inserts.mc --dll door.dll
find 'The user CONTOSO\alice is currently logged on' door.dll
