mc -A A_private_characters.mc
