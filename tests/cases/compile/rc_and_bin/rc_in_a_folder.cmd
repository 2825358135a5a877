compile rc_in_a_folder.mc --rc out/rc_in_a_folder.rc
