dump --format po --header a.h a.res
