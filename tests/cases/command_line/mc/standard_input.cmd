mc - -z door
