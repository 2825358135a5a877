compile several_with_16_bits.mc --dll gate.dll
render gate.dll 5 --level 4 North
