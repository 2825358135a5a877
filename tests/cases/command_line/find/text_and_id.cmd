find --text --id 5 a.dll
