compile rc_without_english.mc --rc rc_without_english.rc
