diff --breaking --only events only_events.old.mc only_events.mc
