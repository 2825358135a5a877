completion bahs
