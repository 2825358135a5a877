compile machine_x64.mc --dll machine_x64.dll --machine x64
