compile text_that_is_a_number.mc --dll door.dll
find --text 100 door.dll --lang en
