compile lines_and_quotes.mc --dll door.dll
find 'administrator can log on.' door.dll
