compile sources_of_two_encodings.mc sources_of_two_encodings.two.mc sources_of_two_encodings.three.mc --dll sources_of_two_encodings.dll
