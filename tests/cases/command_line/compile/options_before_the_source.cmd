compile --dll new.dll options_before_the_source.mc
