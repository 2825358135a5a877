compile --dll new.dll
