compile rc_languages_and_order.mc --rc rc_languages_and_order.rc
