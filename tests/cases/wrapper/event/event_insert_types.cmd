compile event_insert_types.mc --wrapper event_insert_types
