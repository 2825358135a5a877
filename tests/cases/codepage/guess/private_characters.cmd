compile private_characters.mc --dll private_characters.dll
