#!/usr/bin/env python3
"""What others make of our files of translations, and we of theirs: gettext's programs, the
pofilter of the translate toolkit, and wine's message compiler. peers.py -- TOOL..."""
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from catalogues import Tool
from skip import need

HERE = Path(__file__).resolve().parent


class Peers(Tool):
    def __init__(self, command, folder):
        super().__init__(command, folder)
        self.failed = 0

    def call(self, *command):
        done = subprocess.run(command, cwd=self.folder, capture_output=True, check=False)
        self.same(f"status of {' '.join(command)}: {done.stderr.decode()}", done.returncode, 0)
        return done.stdout

    def same(self, what, found, expected):
        if found != expected:
            self.failed += 1
            print(f"{what}: found\n{found}\nexpected\n{expected}")

    def texts(self, name):
        """The texts of a file by id and language, with the line ends of ours."""
        rows = json.loads(self.run("list", name, "--format", "json"))
        return {(row["id"], row["language"][:2]): row["text"] for row in rows}


def entries(data):
    """The entries of a file without its header and extracted comments."""
    blocks = data.decode().split("\n\n")[1:]
    return [re.sub(r"(?m)^#\..*\n", "", block).strip() for block in blocks]


def check_msgmerge(peers):
    """msgmerge and we make the same of a file, of translations that are as they were."""
    peers.run("po", "extract", "shop.mc", "-o", "shop.pot")
    peers.run("po", "merge", "shop.mc", "shop.de.po", "-o", "ours.po")
    merged = peers.call("msgmerge", "--no-wrap", "--quiet", "ours.po", "shop.pot")
    peers.same("msgmerge of our file with our template", merged.decode(),
               peers.read("ours.po").decode())
    changed = peers.read("shop.mc").replace(b"is full.", b"is full now.")
    peers.write("changed.mc", changed.replace(b"SHOP_PATH", b"SHOP_FOLDER"))
    peers.run("po", "extract", "changed.mc", "-o", "changed.pot")
    peers.run("po", "merge", "changed.mc", "ours.po", "-o", "ours_merged.po")
    theirs = peers.call("msgmerge", "--no-wrap", "--quiet", "--previous", "ours.po", "changed.pot")
    peers.same("msgmerge after changes", theirs.decode(), peers.read("ours_merged.po").decode())
    peers.call("msgfmt", "-c", "-o", "ours.mo", "ours_merged.po")


def check_other_forms(peers):
    """The same translations in another charset, wrapped, sorted: the same tables."""
    expected = peers.tables("shop.mc", "ours.po")
    for command in (["msgconv", "-t", "ISO-8859-1"], ["msgcat", "--width=30"],
                    ["msgcat", "--sort-output", "--no-location"], ["msgattrib", "--translated"],
                    ["msgcat", "--escape"]):
        peers.write("other.po", peers.call(*command, "ours.po"))
        peers.same(" ".join(command), peers.tables("shop.mc", "other.po"), expected)
    peers.same("without msgctxt", peers.tables("shop.mc", "shop.de.po"), expected)


def check_pofilter(peers):
    """pofilter reads our file and finds the fault that is in it."""
    faulty = peers.read("ours.po").replace(b"Der Datentr", b"Der  Datentr")
    peers.write("faulty.po", faulty)
    peers.call("pofilter", "--test=doublespacing", "ours.po", "filtered.po")
    peers.same("pofilter of a good file", (peers.folder / "filtered.po").exists(), False)
    peers.call("pofilter", "--test=doublespacing", "faulty.po", "filtered.po")
    shown = re.findall(r"SHOP_\w+", peers.read("filtered.po").decode())
    peers.same("entries that pofilter shows", shown, ["SHOP_FULL"])
    peers.run("compile", "shop.mc", "filtered.po")


def check_wmc(peers):
    """wmc writes the same template as we do without msgctxt, and finds translations in our file."""
    peers.call("wmc", "-u", "-O", "pot", "-o", "wmc.pot", "shop.mc")
    ours = peers.run("po", "extract", "shop.mc", "--no-context")
    place = r"(?m)^#:.*\n"
    peers.same("entries of wmc's template",
               [re.sub(place, "", each) for each in entries(peers.read("wmc.pot"))],
               [re.sub(place, "", each) for each in entries(ours)])
    peers.run("po", "merge", "shop.mc", "ours.po", "--no-context", "-o", "de.po")
    peers.call("msgfmt", "-o", "de.mo", "de.po")
    peers.write("LINGUAS", b"de\n")
    peers.call("wmc", "-u", "-U", "-P", ".", "-O", "res", "-o", "wmc.res", "shop.mc")
    peers.run("compile", "shop.mc", "ours.po", "--res", "ours.res")
    theirs = {key: text.replace("\r\n", "\n") for key, text in peers.texts("wmc.res").items()}
    mine = {key: text.replace("\r\n", "\n") for key, text in peers.texts("ours.res").items()}
    peers.same("texts in wmc's resources", theirs, mine)
    peers.same("languages there", sorted({language for _, language in mine}), ["de", "en"])


def main():
    need("msgfmt", "msgmerge", "msgconv", "msgattrib", "pofilter", "wmc")
    with tempfile.TemporaryDirectory() as folder:
        peers = Peers(sys.argv[2:], folder)
        for name in ("shop.mc", "shop.de.po"):
            shutil.copy(HERE / name, folder)
        check_msgmerge(peers)
        check_other_forms(peers)
        check_pofilter(peers)
        check_wmc(peers)
    sys.exit(peers.failed > 0)


main()
