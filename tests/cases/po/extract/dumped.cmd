dump --format po dumped.mc --lang de -o dumped.pot
