compile two_named.mc --language English --language 0x407 --rc two_named.rc
