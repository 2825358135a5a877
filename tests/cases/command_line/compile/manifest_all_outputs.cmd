compile manifest_all_outputs.man --res manifest_all_outputs.res --obj manifest_all_outputs.obj --rc manifest_all_outputs.rc --dll manifest_all_outputs.dll --header manifest_all_outputs.h
