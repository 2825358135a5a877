"""Each language of words.txt has each word: words.py WORDS FOLDER_OF_PO. Our catalogue's languages
are there, and two that are written from right to left."""
import pathlib
import sys

sections = {}
for line in pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    if line.startswith("["):
        sections[line.strip("[]")] = section = {}
    elif line and not line.startswith("#"):
        name, value = (part.strip() for part in line.split("=", 1))
        assert value and name not in section, line
        section[name] = value
del sections["samples"]
translations = {path.stem.split("-")[0] for path in pathlib.Path(sys.argv[2]).glob("*.po")}
assert {tag.split("-")[0] for tag in sections} == {"en", "he", "ar", *translations}
for language, own in sections.items():
    assert own.keys() == sections["en"].keys(), (language, own.keys() ^ sections["en"].keys())
