compile second_file.mc second_file.de.po second_file.at.po --dll second_file.dll
