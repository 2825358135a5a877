compile rc_without_messages.mc --rc rc_without_messages.rc --header rc_without_messages.h
