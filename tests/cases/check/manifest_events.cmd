check manifest_events.man
