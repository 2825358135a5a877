compile manifest_older.man --wevt-version 3 --res manifest_older.res
dump --format man manifest_older.res
