compile value_0x_alone.mc
