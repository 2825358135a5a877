find --id five a.dll
