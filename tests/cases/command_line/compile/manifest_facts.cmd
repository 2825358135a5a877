compile manifest_facts.man --facts door.h
