mc -cp ansi cp_ansi_lacks.mc
