check types.mc
