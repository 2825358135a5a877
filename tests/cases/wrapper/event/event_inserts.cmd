compile event_inserts.mc --wrapper event_inserts
