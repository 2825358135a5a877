po stat
