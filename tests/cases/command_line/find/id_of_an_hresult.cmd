compile id_of_an_hresult.mc --dll door.dll
find 0x80070005 door.dll --lang en
