compile own_case.mc --dll door.dll
find --regex '(?-i)ACCESS' door.dll
