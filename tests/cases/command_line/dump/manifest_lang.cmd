dump --format man --lang de one.dll
