"""A program that names no codes has none of their names: codes.py NM WITH WITHOUT...

The first program names codes, which shows that nm finds them."""
import re
import subprocess
import sys


def functions(nm, program):
    out = subprocess.run([nm, program], check=True, capture_output=True, text=True).stdout
    return re.findall(r"\b_?(msgtab_code_\w+)$", out, re.M)


def main():
    nm, names_codes, *others = sys.argv[1:]
    problems = [f"{program} has {' '.join(functions(nm, program))}" for program in others
                if functions(nm, program)]
    if "msgtab_code_meanings" not in functions(nm, names_codes):
        problems.append(f"nm does not show what {names_codes} has")
    print("\n".join(problems) or f"{len(others)} programs have no names of codes")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
