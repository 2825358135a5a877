compile id_negative.mc --dll door.dll
find -2146303995 door.dll --lang de
