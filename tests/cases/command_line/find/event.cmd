compile event.mc --dll door.dll
find 5 --event door.dll --lang en
