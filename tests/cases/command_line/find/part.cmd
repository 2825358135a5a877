compile part.mc --dll door.dll
find 'is' door.dll --lang en
