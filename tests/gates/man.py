"""mandoc has no complaints about the man pages."""
import re
import subprocess

import gate

gate.need("mandoc")
pages = [path for path in gate.tracked(under="doc/") if re.fullmatch(r"\.\d", path.suffix)]
lint = subprocess.run(["mandoc", "-T", "lint", *map(gate.name_of, pages)], cwd=gate.root(),
                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
problems = [re.sub(r"^mandoc: ([^:]*:\d+):\d+", r"\1", line) for line in lint.stdout.splitlines()]
gate.finish(problems, pages)
