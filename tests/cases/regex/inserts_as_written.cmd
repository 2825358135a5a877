compile inserts_as_written.mc --dll door.dll
find --regex '%[0-9]+!d!' door.dll --lang en
