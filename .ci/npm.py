#!/usr/bin/env python3
"""One package.json from several, with the dependencies of all: npm.py PACKAGE.json..."""
import json
import sys

needed = {}
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        needed.update(json.load(file)["dependencies"])
print(json.dumps({"private": True, "dependencies": needed}, indent=2))
