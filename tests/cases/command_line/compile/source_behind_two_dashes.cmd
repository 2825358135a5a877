compile --dll new.dll -- source_behind_two_dashes.mc
