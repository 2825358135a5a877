compile greek.mc --dll door.dll
find 'χρήστης contoso\αλίκη ΕΊΝΑΙ' door.dll
