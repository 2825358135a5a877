compile machine_none.mc --dll machine_none.dll --machine none
