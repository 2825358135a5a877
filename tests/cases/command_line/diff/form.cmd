diff form.old.mc form.mc
