mc -O 1253 O_1253_lacks.mc
