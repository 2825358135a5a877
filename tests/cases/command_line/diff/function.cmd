diff function.old.mc function.mc
