compile letters_of_any_script.mc --dll door.dll
find --regex '^\w+\.$' door.dll --lang ru
