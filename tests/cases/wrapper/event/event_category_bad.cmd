compile event_category_bad.mc --wrapper event_category_bad
