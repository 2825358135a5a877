format --text '%1 %2' -5 -0x5
