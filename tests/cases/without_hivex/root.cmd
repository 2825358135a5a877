render --source Agent --root . 1
