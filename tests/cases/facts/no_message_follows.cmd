compile no_message_follows.mc --facts no_message_follows.inc
