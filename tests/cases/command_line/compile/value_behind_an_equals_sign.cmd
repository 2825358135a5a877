compile value_behind_an_equals_sign.mc --dll=new.dll --header=new.h
