compile left_over.mc --facts left_over.inc
