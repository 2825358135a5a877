mc -x . x_here.mc
