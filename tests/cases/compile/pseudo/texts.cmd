compile texts.mc --pseudo qps-ploc --dll texts.dll
