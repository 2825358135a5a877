compile json.mc --dll door.dll
find 'the user CONTOSO\alice is currently logged' door.dll --format json
