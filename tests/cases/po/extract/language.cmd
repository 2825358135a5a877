po extract language.mc --lang de -o language.pot
