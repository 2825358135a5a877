check --except MT1401 wrong.mc
