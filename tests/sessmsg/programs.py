"""The command sessmsg, on the host or under an emulator:
programs.py CHECK SESSMSG MSGTAB [EMULATOR].

The expected output is in conflicts.txt, typed in from the issue that asked for the texts."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "support"))

from program import own_lines, run_program

HERE = pathlib.Path(__file__).resolve().parent
DLL = "sessmsg.dll"
NOT_FOUND = "sessmsg: cannot open sessmsg.dll: the file does not exist\n"
DATA = "/usr/local/share/sessmsg"


def expect(got, want, what):
    if got != want:
        raise SystemExit(f"{what}\n--- got\n{got}\n--- want\n{want}")


class Programs:
    def __init__(self, sessmsg, msgtab, *emulator):
        self.sessmsg = pathlib.Path(sessmsg)
        self.msgtab = pathlib.Path(msgtab)
        self.emulator = emulator
        self.windows = self.sessmsg.suffix == ".exe"

    def run(self, program, *arguments, folder=None, path=None, **more):
        """Exit status, output, errors; more variables."""
        variables = dict(os.environ, **more)
        if path:
            variables["PATH"] = f"{path}{os.pathsep}{variables['PATH']}"
            variables["WINEPATH"] = str(path)
        status, output, errors = run_program([*self.emulator, program, *arguments], cwd=folder,
                                             env=variables)
        return status, output.decode(), own_lines(errors.decode())


def without_system_texts(output):
    """The third line of each message is the system's own text: it exists, but may say anything."""
    lines = output.splitlines(True)
    own = [line for line in lines if line.startswith("  Windows' own   ")]
    return "".join(line for line in lines if line not in own), len(own)


def expected(programs):
    """On Windows a line of FormatMessageW, with the same text, follows that of the wrapper."""
    text = (HERE / "conflicts.txt").read_text()
    if not programs.windows:
        return text, 0
    label = "  FormatMessageW "
    lines = text.splitlines(True)
    return "".join(line + (label + line[len(label):] if line[0] == " " else "")
                   for line in lines), 4


def check_output(programs):
    status, output, errors = programs.run(programs.sessmsg)
    expect((status, errors), (0, ""), "sessmsg")
    expect(without_system_texts(output), expected(programs), "sessmsg prints")
    with_file = programs.run(programs.sessmsg, "--file", DLL, folder=programs.sessmsg.parent)
    expect(with_file, (0, output, ""), "sessmsg --file")


def check_errors(programs):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "text.dll").write_text("no image at all\n")
        for arguments, status, errors in (
            (["--file", "missing.dll"], 2,
             "sessmsg: cannot open missing.dll: the file does not exist\n"),
            (["--file", "text.dll"], 1,
             "sessmsg: cannot open text.dll: not a PE image, .res file or .bin file\n"),
        ):
            expect(programs.run(programs.sessmsg, *arguments, folder=folder),
                   (status, "", errors), arguments)
        status, output, errors = programs.run(programs.sessmsg, "--nonsense", folder=folder)
        expect((status, output, errors.splitlines()[0]),
               (2, "", "sessmsg: unknown option '--nonsense'"), "sessmsg --nonsense")
        status, output, errors = programs.run(programs.sessmsg, "--version", folder=folder)
        expect((status, output.split()[0], errors), (0, "sessmsg", ""), "sessmsg --version")
    if not programs.windows and os.path.exists("/dev/full"):
        with open("/dev/full", "w") as full:
            done = subprocess.run([*programs.emulator, programs.sessmsg], stdout=full,
                                  stderr=subprocess.PIPE, text=True)
        expect((done.returncode, "cannot write to standard output" in done.stderr), (2, True),
               "sessmsg into a full device")


def places(programs, app):
    """Where it looked. wine calls the root of this system Z:."""
    if programs.windows:
        return "  looked for Z:" + f"{app}/{DLL}".replace("/", "\\") + "\n"
    return "".join(f"  looked for {path}/{DLL}\n" for path in (
        app, f"{app}/../share/sessmsg", DATA))


def check_beside(programs):
    """Never from the current folder or PATH; beside the program; in a prefix from share/."""
    with tempfile.TemporaryDirectory() as name:
        root = pathlib.Path(name)
        app, decoy = root / "prefix/bin", root / "decoy"
        app.mkdir(parents=True)
        decoy.mkdir()
        program = pathlib.Path(shutil.copy(programs.sessmsg, app))
        shutil.copy(HERE / "decoy.mc", decoy)
        expect(programs.run(programs.msgtab, "compile", "decoy.mc", "--dll", DLL, folder=decoy),
               (0, "", ""), "compile decoy.mc")
        status, output, errors = programs.run(program, "--file", DLL, folder=decoy)
        expect(output.count("Decoy for"), 4 if programs.windows else 2,
               "the decoy is good enough to be taken")

        def run():
            status, output, errors = programs.run(program, folder=decoy, path=decoy)
            return status, without_system_texts(output)[0], errors

        right = (0, expected(programs)[0], "")
        if not pathlib.Path(f"{DATA}/{DLL}").exists():  # installed here earlier
            expect(run(), (2, "", NOT_FOUND + places(programs, app)),
                   "a decoy in the current folder and in PATH")
        share = root / "prefix/share/sessmsg"
        share.mkdir(parents=True)
        shutil.copy(decoy / DLL, share)
        shutil.copy(programs.sessmsg.with_name(DLL), app)
        expect(run(), right, "the DLL beside the program comes first")
        if not programs.windows:
            shutil.move(app / DLL, share / DLL)
            expect(run(), right, "the DLL in the prefix's data folder")
        else:  # only the program's folder: no other one is compiled in
            expect(b"share/sessmsg" in program.read_bytes(), False, "a data folder in the program")
            status, output, errors = programs.run(program, "--file", DLL, folder=decoy)
            expect(output.count("Decoy for"), 4, "wrapper and FormatMessageW read the same --file")


def check_installed(programs):
    """From a prefix, run in another folder: both programs work and find the catalogue."""
    with tempfile.TemporaryDirectory() as folder:
        status, output, errors = programs.run(programs.sessmsg, folder=folder)
        expect((status, without_system_texts(output)[0], errors), (0, expected(programs)[0], ""),
               "the installed sessmsg")
        status, output, errors = programs.run(programs.msgtab, "--version", folder=folder)
        expect((status, output.split()[0], errors), (0, "msgtab", ""), "msgtab --version")


CHECKS = {"output": check_output, "errors": check_errors, "beside": check_beside,
          "installed": check_installed}

if __name__ == "__main__":
    CHECKS[sys.argv[1]](Programs(*sys.argv[2:]))
