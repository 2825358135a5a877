compile any_case.mc --dll door.dll
find --regex '^ACCESS\s+is' door.dll
