compile machine_x86.mc --dll machine_x86.dll --machine x86
