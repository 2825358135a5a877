compile russian.mc --dll door.dll
find 'ПОЛЬЗОВАТЕЛЬ ИВАН\иван' door.dll
