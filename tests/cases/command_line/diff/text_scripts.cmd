diff text_scripts.old.mc text_scripts.mc
