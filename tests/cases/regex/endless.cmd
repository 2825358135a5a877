compile endless.mc --dll door.dll
find --regex '(\w+\s*)+[;#]' door.dll --lang en
