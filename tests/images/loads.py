"""wine's loader, FormatMessageW and version.dll judge our images. Each check: images.load.NAME.
The command is the emulator, show_module and imagemaker."""
import pathlib

from images import MACHINES, Maker, expect_equal, main, need, run, run_apart

EXPECTED = """\
0x0407 {german} bytes
0x0407 7041 Die Sitzung first gibt es nicht.\\r\\n
0x0407 7045 first darf das in der Sitzung von second nicht.\\r\\n
0x0407 7062 Der Benutzer first\\second ist an diesem Computer angemeldet (geschützt).\\r\\n
0x0407 7063 Die Sitzung first gehört second\\third.\\r\\n\\r\\nBitte zuerst abmelden.\\r\\n
0x0407 7064 error 317
0x0409 {english} bytes
0x0409 7041 Session first does not exist.\\r\\n
0x0409 7045 The user first may not do this in the session of second.\\r\\n
0x0409 7062 The user first\\second is logged on to this computer.\\r\\n
0x0409 7063 Session first belongs to second\\third.\\r\\n\\r\\nLog off first.\\r\\n
0x0409 7064 error 317
"""

EXPECTED_VERSION = """\
file 0001000200030004 product 0005000600000000 type 2
translation 0000 04b0
translation 0407 04b0
\\StringFileInfo\\000004b0\\CompanyName Example
\\StringFileInfo\\000004b0\\FileDescription Session messages
\\StringFileInfo\\000004b0\\FileVersion 1.2.3.4
\\StringFileInfo\\000004b0\\LegalCopyright Copyright Example
\\StringFileInfo\\000004b0\\ProductVersion 5.6
\\StringFileInfo\\040704b0\\CompanyName Example
\\StringFileInfo\\040704b0\\FileDescription Meldungen für Sitzungen
"""

AS_IS, DATA_FILE, IMAGE_RESOURCE, EXCLUSIVE = "0", "0x2", "0x20", "0x40"
AS_DATA = (DATA_FILE, EXCLUSIVE)
# wine 8 loads x86 images without code in a 64-bit process; images for foreign machines it loads
# only as data.
FLAGS = {"x64": (*AS_DATA, AS_IS, IMAGE_RESOURCE, "0x22", "0x60"),
         "x86": (*AS_DATA, IMAGE_RESOURCE), "arm64": AS_DATA, "none": AS_DATA}
GCC, CLANG = "x86_64-w64-mingw32-gcc", "clang"


class Program:
    """Runs show_module, by the emulator if there is one."""

    def __init__(self, command):
        *self.emulator, self.show, maker = command
        self.make = Maker([*self.emulator, maker])

    def __call__(self, *arguments, program=None):
        return run_apart(*self.emulator, program or self.show, *arguments)[0]


def expected_tables():
    sizes = {name: pathlib.Path(name + ".bin").stat().st_size for name in ("german", "english")}
    return EXPECTED.format(**sizes)


def tables(maker):
    program = Program(maker.command)
    for machine, all_flags in FLAGS.items():
        image = program.make("dll", machine)
        for flags in all_flags:
            expect_equal(program("load", flags, image), expected_tables(), f"{machine} {flags}")


def version(maker):
    program = Program(maker.command)
    for machine in MACHINES:
        image = program.make("dll", machine)
        expect_equal(program("version", image), EXPECTED_VERSION, machine)


def source():
    return pathlib.Path(__file__).with_name("show_module.c")


def expect_own_tables(program, linked):
    expect_equal(program("self", program=linked), expected_tables(), linked)
    expect_equal(program("version", linked), EXPECTED_VERSION, linked)


def linked_by_gnu(maker):
    """A program linked with our object and another resource object formats messages from itself."""
    need(GCC, "x86_64-w64-mingw32-windres")
    program = Program(maker.command)
    run("x86_64-w64-mingw32-windres", "second.rc", "-O", "coff", "-o", "second.obj")
    run(GCC, "-municode", "-DUNICODE", source(), "second.obj", program.make("obj", "x64"),
        "-lversion", "-o", "linked.exe")
    expect_own_tables(program, "linked.exe")


def linked_by_lld(maker):
    """The same with our .res, linked by LLVM's linker."""
    need(GCC, CLANG, "ld.lld")
    program = Program(maker.command)
    run(GCC, "-municode", "-DUNICODE", "-c", source(), "-o", "show.obj")
    libgcc = pathlib.Path(run(GCC, "-print-libgcc-file-name").strip()).parent
    run(CLANG, "--target=x86_64-w64-mingw32", "-fuse-ld=lld", "-municode", f"-L{libgcc}",
        "show.obj", program.make("res", "x64"), "-lversion", "-o", "linked.exe")
    expect_own_tables(program, "linked.exe")


if __name__ == "__main__":
    main({"tables": tables, "version": version, "linked-by-gnu": linked_by_gnu,
          "linked-by-lld": linked_by_lld})
