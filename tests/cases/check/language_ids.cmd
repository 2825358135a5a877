check language_ids.mc
