check event_directive.mc
