compile named_koi8_r.mc --codepage koi8-r --dll named_koi8_r.dll
