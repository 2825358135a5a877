compile of_an_image.mc --dll of_an_image.dll
check of_an_image.dll
