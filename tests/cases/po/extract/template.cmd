po extract template.mc
