compile file_version.mc --dll file_version.dll
