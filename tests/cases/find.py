#!/usr/bin/env python3
"""msgtab find on folders: find.py CHECK SESSMSG_DLL TOOL...

The checks are the functions below whose names begin with check_. What one command line prints is a
golden case in command_line/find."""
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from run import run_tool

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import terminal
from skip import skip, skip_without

HERE = pathlib.Path(__file__).resolve().parent
WINE = pathlib.Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
NOTHING = "msgtab: no message found"
SOURCE = """MessageId={id}
Language=English
The door %1 of house {id} is open.
.
"""


def expect_equal(got, want, what):
    if got != want:
        raise AssertionError(f"{what}: {got!r}\n  expected {want!r}")


class Scene:
    def __init__(self, tool, folder, sessmsg):
        self.tool, self.folder, self.sessmsg = tool, folder, sessmsg

    def run(self, *arguments):
        status, output, errors = run_tool(self.tool, arguments, self.folder)
        said = [line for line in errors.decode().replace("\r\n", "\n").splitlines()
                if not line.startswith("wine: ")]
        return status, output.decode().splitlines(), said

    def house(self, name, number):
        """Makes the file name, with the message number."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        source = self.folder / "house.mc"
        source.write_text(SOURCE.format(id=number))
        option = "--res" if name.endswith(".res") else "--dll"
        expect_equal(self.run("compile", "house.mc", option, name)[0], 0, "compiling")
        source.unlink()
        return path


def line(path, number, text="The door %1 of house {} is open."):
    return f"{path}: 0x{number:08X} ({number}) en-US: {text.format(number)}"


def check_folders(scene):
    """All files, in byte order of their names in each folder, whatever threads read first."""
    names = ["z.dll", "a/b/c/d.dll", "a/b.dll", "a/B.res", "b.exe", "a.dll", "c/1.mui", "c/10.mui"]
    for number, name in enumerate(names, 1):
        scene.house("tree/" + name, number)
    (scene.folder / "tree/a/notes.txt").write_text("The door is open.\n")
    (scene.folder / "tree/empty").mkdir()
    (scene.folder / "tree/nothing.dll").write_bytes(b"")
    (scene.folder / "tree/c/source.mc").write_text(SOURCE.format(id=9))
    order = ["a/B.res", "a/b/c/d.dll", "a/b.dll", "a.dll", "b.exe", "c/1.mui", "c/10.mui",
             "c/source.mc", "z.dll"]
    numbers = {**{name: number for number, name in enumerate(names, 1)}, "c/source.mc": 9}
    wanted = [line("tree/" + name, numbers[name]) for name in order]
    for _ in range(5):
        expect_equal(scene.run("find", "house", "tree"), (0, wanted, []), "a folder")
    expect_equal(scene.run("find", "3", "tree/z.dll", "tree/a/", "tree/a/b.dll"),
                 (0, [line("tree/a/b.dll", 3)] * 2, []), "files and folders")


def check_damaged(scene):
    """A damaged file is told in its place, and the others are searched."""
    for number, name in enumerate(["a.dll", "b.dll", "c.dll"], 1):
        scene.house("tree/" + name, number)
    data = (scene.folder / "tree/b.dll").read_bytes()
    (scene.folder / "tree/b.dll").write_bytes(data[:len(data) // 2])
    status, output, errors = scene.run("find", "door", "tree")
    expect_equal((status, output), (1, [line("tree/a.dll", 1), line("tree/c.dll", 3)]), "found")
    expect_equal(errors, ["msgtab: tree/b.dll: the image or its message table is damaged"], "told")
    status, output, errors = scene.run("find", "door", "tree", "nowhere", "tree/b.dll")
    expect_equal((status, len(output), errors[1:]), (2, 2, [
        "msgtab: nowhere: the file does not exist",
        "msgtab: tree/b.dll: the image or its message table is damaged"]), "a missing file")
    (scene.folder / "tree/bad.mc").write_text("MessageId=1\nLanguage=Klingon\n")
    status, output, errors = scene.run("find", "door", "tree")
    expect_equal((status, len(output)), (1, 2), "a source with errors")
    if not any("bad.mc:2:10: error: " in each for each in errors):
        raise AssertionError(errors)


def check_hostile(scene):
    """Changed bytes everywhere: each file is searched or told, and the sound ones are found."""
    chance = random.Random(15)
    sound = scene.house("tree/000.dll", 1).read_bytes()
    table = scene.house("table.res", 2).read_bytes()
    for number in range(1, 150 if os.name == "posix" else 20):
        data = bytearray(sound if number % 2 else table)
        for _ in range(chance.randrange(1, 8)):
            data[chance.randrange(len(data))] = chance.choice([0, 1, 0x7F, 0x80, 0xFF])
        (scene.folder / f"tree/{number:03}.dll").write_bytes(data)
    scene.house("tree/zzz.dll", 3)
    for arguments in (["house 7 is"], ["0x80070003"], ["--event", "3"], ["--format", "json", "e"]):
        status, output, errors = scene.run("find", *arguments, "tree")
        if status not in (0, 1) or not all(
                each.startswith("msgtab: tree/") or each == NOTHING for each in errors):
            raise AssertionError((arguments, status, errors))
        if "json" in arguments:
            output = [each["file"] for each in json.loads("\n".join(output))]
            expect_equal((output[0], output[-1]), ("tree/000.dll", "tree/zzz.dll"), "both ends")
        elif "7" not in arguments[0]:
            expect_equal(output[-1], line("tree/zzz.dll", 3), "the last file")


def check_links(scene):
    """Links to folders would never end; links to files are files."""
    scene.house("tree/real/a.dll", 1)
    try:
        (scene.folder / "tree/real/loop").symlink_to("..", target_is_directory=True)
        (scene.folder / "tree/linked.dll").symlink_to("real/a.dll")
        (scene.folder / "tree/broken.dll").symlink_to("nowhere")
    except OSError:
        skip("no links to folders here")
    if scene.tool[0].endswith(".exe") or len(scene.tool) > 1:
        skip("the links of this system are not those of the program's")
    os.mkfifo(scene.folder / "tree/fifo")
    expect_equal(scene.run("find", "door", "tree"),
                 (0, [line("tree/linked.dll", 1), line("tree/real/a.dll", 1)], []), "links")
    deep = scene.folder / "deep"
    for _ in range(500):
        deep = deep / "d"
    deep.mkdir(parents=True)
    shutil.copy(scene.folder / "tree/real/a.dll", deep / "a.dll")
    status, output, errors = scene.run("find", "door", "deep")
    expect_equal((status, len(output), errors), (0, 1, []), "a deep folder")


def check_known(scene):
    """Well-known messages, in the catalogue and in the files of wine."""
    if not WINE.is_dir():
        skip_without("wine64")
    shutil.copy(scene.sessmsg, scene.folder / "sessmsg.dll")
    rows = [row.split("\t") for row in (HERE / "known.tsv").read_text("utf-8").splitlines()
            if not row.startswith("#")]
    for file, lang, argument, number, values in rows:
        status, output, errors = scene.run("find", "--format", "json", "--lang", lang, "--",
                                           argument, "sessmsg.dll", str(WINE))
        found = [(pathlib.PurePath(each["file"]).name, each["id"], each["inserts"])
                 for each in json.loads("\n".join(output))]
        wanted = (file, int(number), dict(pairs_of(values)))
        if status != 0 or errors or wanted not in found:
            raise AssertionError(f"{argument}: {found} {errors}\n  expected {wanted}")
    print(len(rows), "messages")


def pairs_of(values):
    """'1=CONTOSO 2=alice' as pairs; the values in the table have no blanks."""
    return [pair.split("=", 1) for pair in values.split()]


def check_fast(scene):
    """The promise: all files of wine's folder in less than a second, once they are in memory."""
    if not WINE.is_dir():
        skip_without("wine64")
    best = 60.0
    for _ in range(5):
        start = time.perf_counter()
        status, output, errors = scene.run("find", "access denied", str(WINE), "--lang", "0x409")
        best = min(best, time.perf_counter() - start)
        expect_equal((status, errors), (0, []), "wine's folder")
    print(f"{best:.3f} s for {len(list(WINE.iterdir()))} files")
    if best >= 1 and len(scene.tool) == 1:
        raise AssertionError("too slow")


def check_progress(scene):
    """A bar on a terminal that standard error is, when it takes long, and nowhere else."""
    if os.name != "posix" or len(scene.tool) > 1:
        skip("needs a terminal of POSIX")
    import fcntl
    import pty
    import struct
    import subprocess
    import termios
    (scene.folder / "big.mc").write_text("".join(SOURCE.format(id=n) for n in range(1, 1001)))
    expect_equal(scene.run("compile", "big.mc", "--dll", "tree.dll")[0], 0, "compiling")
    (scene.folder / "tree").mkdir()
    for number in range(100):
        os.link(scene.folder / "tree.dll", scene.folder / f"tree/{number}.dll")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
    command = [*scene.tool, "find", "the door 7 of house", "tree"]
    with subprocess.Popen(command, cwd=scene.folder, stdout=subprocess.PIPE, stderr=theirs) as run:
        os.close(theirs)
        time.sleep(1.5)  # the program waits: nobody reads what it prints
        output = run.stdout.read()
    drawn = terminal.text_of(ours)
    expect_equal(output.count(b"%1=7"), 100 * 1000, "lines of output")
    if "% " not in drawn or " of 100" not in drawn or not drawn.endswith(" \r"):
        raise AssertionError(drawn)
    expect_equal(scene.run(*command[len(scene.tool):])[2], [], "without a terminal")


def main(check, sessmsg, *tool):
    with tempfile.TemporaryDirectory() as folder:
        globals()["check_" + check](Scene(list(tool), pathlib.Path(folder), sessmsg))


if __name__ == "__main__":
    main(*sys.argv[1:])
