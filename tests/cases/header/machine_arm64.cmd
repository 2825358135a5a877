compile machine_arm64.mc --dll machine_arm64.dll --machine arm64
