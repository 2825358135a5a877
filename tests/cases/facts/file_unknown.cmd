compile file_unknown.mc
