compile door.mc --dll new.dll --machine vax
