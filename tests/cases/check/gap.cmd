check --enable MT1203 gap.mc
