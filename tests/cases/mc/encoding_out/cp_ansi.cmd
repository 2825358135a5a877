mc -cp ansi cp_ansi.mc
