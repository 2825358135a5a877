compile percent.mc --dll door.dll
find '100% sure' door.dll
