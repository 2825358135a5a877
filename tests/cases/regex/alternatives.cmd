compile alternatives.mc --dll door.dll
find --regex 'denied|minutes?:' door.dll --lang en
