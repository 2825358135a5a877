find --event 65536 a.dll
