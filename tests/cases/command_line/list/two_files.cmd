list a.dll b.dll
