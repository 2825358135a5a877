compile bin.mc --bin-dir .
list MSG00411.bin
