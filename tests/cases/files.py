#!/usr/bin/env python3
"""Outputs and the file system: files.py TOOL...

Each check creates what it needs in its own folder, runs the tool and looks at all files there. No
temporary files may remain, and a failing run must change nothing."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from run import run_tool

SOURCE = """LanguageNames=(German=0x407:MSG00407)
MessageId=5
SymbolicName=DOOR_OPEN
Language=English
The door %1 is open.
.
Language=German
Die Tür %1 ist offen.
.
"""
OLD = b"old\n"
NOBODY = 65534


def expect_equal(got, want, what):
    if got != want:
        raise AssertionError(f"{what}: {got!r}\n  expected {want!r}")


class Folder:
    """A scratch folder with the source door.mc, where the tool runs."""

    def __init__(self, path, tool):
        self.path = pathlib.Path(path)
        self.tool = tool
        self.write("door.mc", SOURCE.encode())

    def write(self, name, data):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def files(self):
        return {str(path.relative_to(self.path)): path.read_bytes()
                for path in self.path.rglob("*") if path.is_file()}

    def compile(self, *arguments, status=0, errors=""):
        """Errors are compared up to their length: the rest is the system's words."""
        before = self.files()
        got = run_tool(self.tool, ["compile", *arguments], self.path)
        said = got[2].decode("utf-8", "backslashreplace")
        expect_equal((got[0], said[:len(errors)] if errors else said), (status, errors),
                     "status and errors")
        if status != 0:
            expect_equal(self.files(), before, "files of a run that failed")


def made_files(folder):
    """The outputs under plain names."""
    folder.compile("door.mc", "--dll", "d", "--header", "h", "--res", "r", "--obj", "o")
    made = folder.files()
    for name in "dhro":
        (folder.path / name).unlink()
    return made


def names_of_all_kinds(folder):
    """Blanks, quotes, letters of other scripts, beyond 16 bits; what a shell interprets."""
    made = made_files(folder)
    names = ["with blanks.dll", "Tür.h", "дверь.res", "扉 \U0001F6AA.obj"]
    shutil.move(folder.path / "door.mc", folder.path / "扉 (1) & Tür's.mc")
    folder.compile("扉 (1) & Tür's.mc", "--dll", names[0], "--header", names[1],
                   "--res", names[2], "--obj", names[3])
    expect_equal(folder.files(),
                 {"扉 (1) & Tür's.mc": SOURCE.encode(), names[0]: made["d"], names[1]: made["h"],
                  names[2]: made["r"], names[3]: made["o"]}, "files")


def folders_of_all_kinds(folder):
    made = made_files(folder)
    (folder.path / "aus gabe" / "дверь").mkdir(parents=True)
    folder.compile("./door.mc", "--dll", "aus gabe/дверь/x.dll", "--header",
                   "aus gabe/../aus gabe/x.h", "--bin-dir", "aus gabe/дверь/")
    expect_equal(sorted(folder.files()),
                 ["aus gabe/x.h", "aus gabe/дверь/MSG00001.bin", "aus gabe/дверь/MSG00407.bin",
                  "aus gabe/дверь/x.dll", "door.mc"], "files")
    expect_equal(folder.files()["aus gabe/дверь/x.dll"], made["d"], "image")


def mc_with_blanks(folder):
    shutil.move(folder.path / "door.mc", folder.path / "my doors.mc")
    (folder.path / "aus gabe").mkdir()
    got = run_tool(folder.tool, ["mc", "-b", "-h", "aus gabe", "-raus gabe", "my doors.mc"],
                   folder.path)
    expect_equal((got[0], got[2]), (0, b""), "status and errors")
    expect_equal(sorted(folder.files()),
                 ["aus gabe/my doors.h", "aus gabe/my doors.rc", "aus gabe/my doors_MSG00001.bin",
                  "aus gabe/my doors_MSG00407.bin", "my doors.mc"], "files")


def old_outputs_stay_when_a_later_one_fails(folder):
    folder.write("old.h", OLD)
    folder.write("old.dll", OLD)
    folder.compile("door.mc", "--dll", "old.dll", "--header", "old.h", "--bin-dir", "missing",
                   status=2, errors="msgtab: cannot write 'missing/MSG00001.bin': ")


def long_path(folder):
    """Longer than what old Windows programs accept."""
    deep = "/".join(["folder" * 10] * 10)
    folder.write(deep + "/old.h", OLD)
    made = made_files(folder)
    folder.compile("door.mc", "--header", deep + "/old.h", "--dll", deep + "/new.dll")
    expect_equal(folder.files(), {"door.mc": SOURCE.encode(), deep + "/old.h": made["h"],
                                  deep + "/new.dll": made["d"]}, "files")


def paths_at_the_limit(folder):
    """The 260 of MAX_PATH: whole paths of 259 characters, one less, and up to three more."""
    made = made_files(folder)
    deep = folder.path / ("folder" * 10)
    while len(str(deep)) < 200:
        deep = deep / "below"
    deep.mkdir(parents=True)
    for length in range(258, 263):
        name = str(deep) + "/"
        name += "n" * (length - len(name))
        folder.compile("door.mc", "--dll", name)
        expect_equal(pathlib.Path(name).read_bytes(), made["d"], f"a path of {length} characters")
    expect_equal(len(folder.files()), 6, "files")


def longest_name(folder):
    """A name of 255 bytes, which cannot be extended."""
    made = made_files(folder)
    names = ["x" * 251 + ".dll", "ü" * 126 + "y.h"]
    folder.compile("door.mc", "--dll", names[0], "--header", names[1])
    expect_equal(folder.files(), {"door.mc": SOURCE.encode(), names[0]: made["d"],
                                  names[1]: made["h"]}, "files")
    folder.compile("door.mc", "--header", "old.h", "--dll", "x" * 256, status=2,
                   errors=f"msgtab: cannot write '{'x' * 256}': ")


def links_stay(folder):
    """Outputs that are links: to a file, to a link, to a file that does not exist yet."""
    made = made_files(folder)
    folder.write("real/old.dll", OLD)
    folder.write("real/old.h", OLD)
    links = {"a.dll": "real/old.dll", "b.h": "c.h", "c.h": "real/old.h", "d.res": "real/new.res"}
    for link, target in links.items():
        (folder.path / link).symlink_to(target)
    folder.compile("door.mc", "--dll", "a.dll", "--header", "b.h", "--res", "d.res")
    expect_equal({link: os.readlink(folder.path / link) for link in links}, links, "links")
    expect_equal(folder.files(),
                 {"door.mc": SOURCE.encode(), "a.dll": made["d"], "real/old.dll": made["d"],
                  "b.h": made["h"], "c.h": made["h"], "real/old.h": made["h"],
                  "d.res": made["r"], "real/new.res": made["r"]}, "files")


def links_to_one_file(folder):
    folder.write("old.h", OLD)
    (folder.path / "a.h").symlink_to("old.h")
    (folder.path / "b.h").symlink_to("./a.h")
    (folder.path / "source.h").symlink_to("door.mc")
    folder.compile("door.mc", "--dll", "a.h", "--header", "b.h", status=2,
                   errors="msgtab: cannot write 'b.h': two outputs have this name\n")
    folder.compile("door.mc", "--dll", "new.dll", "--header", "source.h", status=2,
                   errors="msgtab: cannot write 'source.h': it is a source\n")


def devices(folder):
    folder.write("old.h", OLD)
    made = made_files(folder)
    for options in (("--dll", "/dev/full", "--header", "old.h"),
                    ("--dll", "old.h", "--header", "/dev/full"),
                    ("--rc", "/dev/full", "--bin-dir", "."), ("--wrapper", "new", "--obj",
                                                              "/dev/full")):
        folder.compile("door.mc", *options, status=2,
                       errors="msgtab: cannot write '/dev/full': No space left on device\n")
    folder.compile("door.mc", "--dll", "/dev/null", "--res", "/dev/null", "--header", "old.h")
    expect_equal(folder.files(), {"door.mc": SOURCE.encode(), "old.h": made["h"]}, "files")


def limit_of_file_size(folder):
    """A full disk in the middle of a file; the size limit's signal must not end the program."""
    import resource  # not available on Windows
    folder.write("old.h", OLD)
    before = folder.files()
    done = subprocess.run(
        [*folder.tool, "compile", "door.mc", "--header", "old.h", "--dll", "new.dll"],
        cwd=folder.path, capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
    expect_equal((done.returncode, done.stderr[:29]), (2, b"msgtab: cannot write 'new.dll'"[:29]),
                 "status and errors")
    expect_equal(folder.files(), before, "files")


def errors_that_nobody_reads(folder):
    """A closed pipe as standard error: no temporary file may remain."""
    folder.write("warns.mc", SOURCE.replace("%1 is open.\n.", "is open.\n. ").encode())
    made = made_files(folder)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*folder.tool, "compile", "warns.mc", "--header", "h", "--res", "r"],
                          cwd=folder.path, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                          stderr=writer)
    os.close(writer)
    expect_equal(done.returncode, 0, "status")
    expect_equal(sorted(folder.files()), ["door.mc", "h", "r", "warns.mc"], "files")
    expect_equal(made["h"].count(b"DOOR_OPEN"), 2, "symbols")


def as_nobody(folder, *arguments, groups=()):
    """Runs the tool as a user whom a mode can keep out of a folder."""
    program = folder.write("program/msgtab", pathlib.Path(folder.tool[-1]).read_bytes())
    for path in (folder.path, program.parent, program):
        path.chmod(0o755)
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": groups} if os.geteuid() == 0 else {}
    done = subprocess.run([program, "compile", *arguments], cwd=folder.path, capture_output=True,
                          **user)
    return done.returncode, done.stderr.decode()


def read_only_folder(folder):
    kept = folder.write("kept/old.h", OLD)
    open_folder = folder.path / "open"
    open_folder.mkdir()
    open_folder.chmod(0o777)
    kept.parent.chmod(0o555)
    got = as_nobody(folder, "door.mc", "--dll", "open/new.dll", "--header", "kept/old.h")
    kept.parent.chmod(0o755)
    expect_equal(got, (2, "msgtab: cannot write 'kept/old.h': Permission denied\n"),
                 "status and errors")
    expect_equal((kept.read_bytes(), list(open_folder.iterdir())), (OLD, []), "files")


def unreadable_source(folder):
    folder.path.joinpath("door.mc").chmod(0)
    got = as_nobody(folder, "door.mc")
    expect_equal(got, (2, "msgtab: cannot read 'door.mc': Permission denied\n"),
                 "status and errors")


def place_that_cannot_be_taken(folder):
    """Only the last step fails: another user's file in a folder where nobody may replace it."""
    kept = folder.write("shared/old.h", OLD)
    first = folder.write("open/old.dll", OLD)
    for path in (kept.parent, first.parent):
        path.chmod(0o1777)
    kept.chmod(0o666)
    os.chown(first, NOBODY, NOBODY)
    got = as_nobody(folder, "door.mc", "--dll", "open/old.dll", "--header", "shared/old.h",
                    "--res", "open/new.res")
    expect_equal(got, (2, "msgtab: cannot write 'shared/old.h': Operation not permitted\n"),
                 "status and errors")
    left = {name: data for name, data in folder.files().items() if not name.startswith("program")}
    expect_equal(left, {"door.mc": SOURCE.encode(), "shared/old.h": OLD, "open/old.dll": OLD},
                 "files")


def permissions_stay(folder):
    """Of outputs that are replaced, whatever the umask is; a new one has those that it leaves."""
    for name, mode in (("old.h", 0o640), ("old.dll", 0o757)):
        folder.write(name, OLD).chmod(mode)
    folder.compile("door.mc", "--dll", "old.dll", "--header", "old.h")
    got = {name: (folder.path / name).stat().st_mode & 0o777 for name in ("old.h", "old.dll")}
    expect_equal(got, {"old.h": 0o640, "old.dll": 0o757}, "permissions")


def read_only_output(folder):
    """Of outputs alone and among others; a superuser's too."""
    made = made_files(folder)
    folder.write("old.h", OLD).chmod(0o444)
    for options in ((), ("--dll", "new.dll")):
        folder.compile("door.mc", "--header", "old.h", *options, status=2,
                       errors="msgtab: cannot write 'old.h': ")
    (folder.path / "old.h").chmod(0o666)
    folder.compile("door.mc", "--header", "old.h")
    expect_equal(folder.files()["old.h"], made["h"], "an output that may be written again")


def second_names_keep_the_old(folder):
    """The file that an output replaces stays what it was under its other names."""
    made = made_files(folder)
    os.link(folder.write("old.h", OLD), folder.path / "same.h")
    folder.compile("door.mc", "--header", "old.h", "--dll", "new.dll")
    files = folder.files()
    expect_equal((files["old.h"], files["same.h"]), (made["h"], OLD), "files")


def two_runs_at_once(folder):
    """Both succeed, and one of them is the last."""
    made = made_files(folder)
    command = [*folder.tool, "compile", "door.mc", "--dll", "d", "--header", "h", "--res", "r"]
    for _ in range(25):
        runs = [subprocess.Popen(command, cwd=folder.path, stderr=subprocess.PIPE)
                for _ in range(2)]
        expect_equal([(run.communicate()[1], run.returncode) for run in runs], [(b"", 0)] * 2,
                     "errors and status")
    expect_equal(folder.files(), {"door.mc": SOURCE.encode(), "d": made["d"], "h": made["h"],
                                  "r": made["r"]}, "files")


def ended_by_signals(folder):
    """At random moments: old or new, nothing left over, and the signal is what ended it."""
    wide = "".join(f"MessageId=\nSymbolicName=M{i}\nLanguage=English\nText {i}\n.\n"
                   for i in range(4000))
    folder.write("wide.mc", wide.encode())
    outputs = ("d", "h", "r")
    command = [*folder.tool, "compile", "wide.mc", "--dll", "d", "--header", "h", "--res", "r"]
    folder.compile(*command[len(folder.tool) + 1:])
    new = {name: folder.files()[name] for name in outputs}
    ended = 0
    for i in range(60):
        for name in outputs:
            folder.write(name, OLD)
        number = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)[i % 3]
        run = subprocess.Popen(command, cwd=folder.path)
        time.sleep(i * 0.0005)
        run.send_signal(number)
        expect_equal(run.wait() in (0, -number), True, "status")
        ended += run.returncode != 0
        files = folder.files()
        for name in ("door.mc", "wide.mc"):
            del files[name]
        expect_equal(files in (new, dict.fromkeys(outputs, OLD)), True,
                     f"old or new, nothing else: {sorted(files)}")
    expect_equal(ended > 5, True, "runs that were ended")


def running_program_as_output(folder):
    """Only the last step fails: Windows does not replace a running program."""
    program = folder.write("running.exe", pathlib.Path(folder.tool[-1]).read_bytes())
    folder.write("old.dll", OLD)
    folder.tool = [*folder.tool[:-1], str(program)]
    folder.compile("door.mc", "--dll", "old.dll", "--res", "new.res", "--header", "running.exe",
                   status=2, errors="msgtab: cannot write 'running.exe': ")


EVERYWHERE = (names_of_all_kinds, folders_of_all_kinds, mc_with_blanks,
              paths_at_the_limit, old_outputs_stay_when_a_later_one_fails)
POSIX = (long_path, longest_name, links_stay, links_to_one_file, devices, limit_of_file_size,
         errors_that_nobody_reads, read_only_folder, unreadable_source,
         permissions_stay, read_only_output, second_names_keep_the_old, two_runs_at_once,
         ended_by_signals)
WINDOWS = (running_program_as_output,)
ROOT = (place_that_cannot_be_taken,)


def passes(check, tool):
    with tempfile.TemporaryDirectory() as scratch:
        try:
            check(Folder(scratch, tool))
        except (AssertionError, OSError) as failure:
            print(f"FAILED {check.__name__}: {failure}")
            return False
    return True


def judge(checks, tool):
    failed = sum(not passes(check, tool) for check in checks)
    print(f"{len(checks)} checks, {failed} failed")
    sys.exit(failed > 0)


def main(tool):
    run_tool(tool, ["--version"], ".")  # wine may have to create its prefix, and says so
    windows = tool[-1].endswith(".exe")
    checks = EVERYWHERE + (WINDOWS if windows else POSIX)
    if not windows and os.geteuid() == 0:
        checks += ROOT
    judge(checks, tool)


if __name__ == "__main__":
    main(sys.argv[1:])
