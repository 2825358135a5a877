dump --format man one.dll two.dll
