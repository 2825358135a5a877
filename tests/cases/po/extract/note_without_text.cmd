po extract note_without_text.mc
