compile event_texts.mc --wrapper event_texts
