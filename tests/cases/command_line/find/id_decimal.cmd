compile id_decimal.mc --dll door.dll
find 7062 door.dll --lang en
