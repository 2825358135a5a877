"""Files have at most 400 lines, functions 60, lines 100 columns."""
import gate

FILE_LINES, FUNCTION_LINES, COLUMNS = 400, 60, 100

# Functions that may be longer, with their own limit: only a flat switch or table.
LONG_FUNCTIONS = {}


# How the line before a function ends, if there is one that is not empty.
NO_SIGNATURE = (";", "}", "*/")


def functions(lines):
    """The first and the last line of each function. clang-format puts braces of functions, and
    of nothing else, alone in the first column."""
    start = None
    for number, line in enumerate(lines):
        if line == "{":
            start = number
            while start > 0 and lines[start - 1] and not lines[start - 1].endswith(NO_SIGNATURE):
                start -= 1
        elif start is not None and line.startswith("}"):
            yield start, number
            start = None


def problems_of(path):
    name, lines = gate.name_of(path), gate.text_of(path).splitlines()
    if len(lines) > FILE_LINES:
        yield f"{name}:{len(lines)}: the file has more than {FILE_LINES} lines"
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS:
            yield f"{name}:{number}: the line has {len(line)} columns, {COLUMNS} is the limit"
    if path.suffix not in gate.C_FILES:
        return
    for start, end in functions(lines):
        length = end - start + 1
        if length > LONG_FUNCTIONS.get((name, lines[start]), FUNCTION_LINES):
            yield f"{name}:{start + 1}: the function has {length} lines: {lines[start]}"


files = gate.tracked(*gate.C_FILES, ".py")
gate.finish([problem for path in files for problem in problems_of(path)], files)
