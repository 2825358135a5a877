mc -a a_beats_utf8.mc
