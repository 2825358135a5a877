"""msgtab render: what it prints, and its exit statuses."""
import commands
from commands import expect, message


def files(tool, folder):
    tool.compile(folder, "agent.dll",
                 message(0x100, "Service %1 failed: %2%n%3", "Error", "Agent",
                         German="Dienst %1 fiel aus: %2%n%3"))
    tool.compile(folder, "words.dll", message(5, "Access is denied.%0"), message(6, "Größe%0"))


ID = "0xC0070100"
PLAIN = b"Service spooler failed: %%5\r\n%3\r\n"


def check_texts(tool, folder):
    files(tool, folder)
    english, german = ["--lang", "en"], ["--lang=de"]
    for want, arguments in (
            (PLAIN, [*english, "spooler", "%%5"]),
            (PLAIN.replace(b"%%5", b"Access is denied."),
             [*english, "--params", "words.dll", "spooler", "%%5"]),
            ("Dienst spooler fiel aus: Größe\r\n-x\r\n".encode(),
             [*german, "--params=words.dll", "--", "spooler", "%%6", "-x"]),
            (b"Service Access is denied. failed: %2\r\n%3\r\n",
             ["%%5", "--params", "words.dll", *english]),
            (b"Service %%5%1%1 failed: %%6\r\n%3\r\n",
             ["%%5%1%1", "%%6", "--params", "words.dll", "--single-pass", *english]),
            (b"Service -x failed: --langs=\r\n-\r\n", ["-x", "--langs=", *english, "-"]),
            (b"Service --lang failed: --\r\n%3\r\n", [*english, "--", "--lang", "--"]),
            (b"Service int:7 failed: \r\n\r\n", [*english, "int:7", "", "", "unused"])):
        expect(tool.good("render", "agent.dll", ID, *arguments, folder=folder), want,
               str(arguments))
    expect(tool.good("render", "agent.dll", str(0xC0070100), *english, "spooler", "%%5",
                     folder=folder), PLAIN, "a decimal id")


def check_errors(tool, folder):
    files(tool, folder)
    again = "Try 'msgtab render --help'.\n"
    for status, error, arguments in (
            (1, "msgtab: agent.dll: event 257: there is no message with this id\n",
             ["agent.dll", "257"]),
            (1, "msgtab: source.mc: not a PE image, .res file or .bin file\n",
             ["source.mc", "1"]),
            (2, "msgtab: none.dll: the file does not exist\n", ["none.dll", "1"]),
            (2, "msgtab: none.dll: the file does not exist\n",
             ["agent.dll", ID, "--params", "none.dll"]),
            (2, f"msgtab render: expected a file and an event id\n{again}", ["agent.dll"]),
            (2, "msgtab render: expected an event id from 0 to 4294967295, found 'x'\n" + again,
             ["agent.dll", "x"]),
            (2, f"msgtab render: unknown language 'klingon'\n{again}", ["--lang", "klingon"]),
            (2, f"msgtab render: option given twice '--params'\n{again}",
             ["--params", "a", "--params", "b"])):
        tool.bad(status, error, "render", *arguments, folder=folder)


commands.main({"texts": check_texts, "errors": check_errors})
