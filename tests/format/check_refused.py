"""Arguments that messages do not support do not compile, and what the compiler prints says why.

Usage: check_refused.py INCLUDE COMPILER..."""
import subprocess
import sys

REFUSED = (
    ("1.5", "msgtab_has_no_floating_point_pass_text"),
    ("1.5f", "msgtab_has_no_floating_point_pass_text"),
    ("1.5L", "msgtab_has_no_floating_point_pass_text"),
    ("nullptr", "msgtab_nullptr_has_no_type"),
    ('U"text"', "msgtab_strings_are_utf8_or_utf16"),
    ("reinterpret_cast<const unsigned char *>(1)", "msgtab_strings_are_utf8"),
)


def compile_errors(include, compiler, argument):
    source = f"#include <msgtab/msgtab.h>\nmsgtab_arg a = MSGTAB_ARG({argument});\n"
    command = [*compiler, "-std=c++11", f"-I{include}", "-fsyntax-only", "-x", "c++", "-"]
    return subprocess.run(command, input=source, text=True, capture_output=True)


def problems(include, compiler):
    good = compile_errors(include, compiler, "42")
    if good.returncode != 0:
        yield f"42: {good.stderr}"
    for argument, reason in REFUSED:
        result = compile_errors(include, compiler, argument)
        if result.returncode == 0 or reason not in result.stderr:
            yield f"{argument}: no '{reason}' in: {result.stderr or 'no error'}"


found = list(problems(sys.argv[1], sys.argv[2:]))
print("\n".join(found) or "all refused")
sys.exit(1 if found else 0)
