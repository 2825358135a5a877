mc -b
