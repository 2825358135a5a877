diff translations.old.mc translations.mc
