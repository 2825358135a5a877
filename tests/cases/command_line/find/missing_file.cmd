find 5 nowhere.dll
