compile case_of_any_script.mc --dll door.dll
find --regex 'χρήστησ' door.dll
