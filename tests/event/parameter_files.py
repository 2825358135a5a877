"""Which message files are registered for %%n too, and what their texts look like in an event."""
import commands
import registry
from commands import expect, message


def check_marked(tool, folder):
    """A file with parameter texts, which end with %0, is registered for them too."""
    tool.compile(folder, "words.dll", message(1, "One"), message(0x100, "%1 is %%300.", "Error"),
                 message(300, "locked%0"))
    path = "C:\\Contoso\\words.dll"
    base = ["source", "export", "--format", "reg", "--name", "Agent", "--file", path, "--from",
            "words.dll"]
    for more, want in (([], path), (["--params", "C:\\a.dll"], "C:\\a.dll"),
                       (["--params", ""], None)):
        (agent,) = (values for key, values in
                    registry.parse(tool.good(*base, *more, folder=folder).decode("utf-16")).items()
                    if key.endswith("Agent"))
        expect(agent["ParameterMessageFile"], (True, want) if want else "-", str(more))


def check_plain(tool, folder):
    """A file like msobjs.dll has parameter texts that end in a line end, and nothing else. One text
    with an insert, or with a severity, makes events of all that do not end in %0."""
    words = [message(number, text) for number, text in
             ((1537, "DELETE"), (1538, "READ_CONTROL"), (4416, "All 100%%"), (65535, "%%1537"))]
    path = "C:\\Windows\\msobjs.dll"
    for more, want in (([], path), ([message(1, "One"), message(2, "Two")], path),
                       ([message(7000, "The user %1")], None), ([message(7000, "x%0 %1")], None),
                       ([message(7000, "It ends.", "Error")], None)):
        tool.compile(folder, "msobjs.dll", *words, *more)
        data = tool.good("source", "export", "--format", "reg", "--name", "A", "--file", path,
                         "--from", "msobjs.dll", folder=folder)
        agent = list(registry.parse(data.decode("utf-16")).values())[-1]
        expect(agent["ParameterMessageFile"], (True, want) if want else "-", str(more))
        expect(agent["CategoryCount"], 2 if len(more) == 2 else "-", "categories")
    tool.compile(folder, "agent.dll", message(256, "%1 for %2.", "Error", "Agent"))
    got = tool.good("render", "agent.dll", "256", "--params", "msobjs.dll", "--lang", "en",
                    "%%1537", "%%65535", folder=folder)
    expect(got, b"DELETE for DELETE.\r\n", "no line end in the middle")


commands.main({"marked": check_marked, "plain": check_plain})
