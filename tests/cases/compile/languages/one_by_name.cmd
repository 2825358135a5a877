compile one_by_name.mc --language Austrian --dll one_by_name.dll
