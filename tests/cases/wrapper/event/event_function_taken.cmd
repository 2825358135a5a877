compile event_function_taken.mc --wrapper event_function_taken
