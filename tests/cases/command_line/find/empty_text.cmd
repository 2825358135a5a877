find '' a.dll
