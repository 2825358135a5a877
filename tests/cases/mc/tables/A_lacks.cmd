mc -A A_lacks.mc
