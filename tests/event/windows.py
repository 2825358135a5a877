"""msgtab source install, show and remove under wine: windows.py CHECK EMULATOR TOOL."""
import commands
import registry
from commands import expect, message

HIVE = f"HKEY_LOCAL_MACHINE\\{registry.KEY}"
LOG_ERROR = ("the name of the log is empty, is longer than 255 characters, has a '\\' or a control "
             "character, or is the event log's own key Parameters\n")


def values(path, categories=0, params=None):
    found = {"EventMessageFile": (True, path), "TypesSupported": 7}
    if categories:
        found.update({"CategoryMessageFile": (True, path), "CategoryCount": categories})
    if params:
        found["ParameterMessageFile"] = (True, params)
    return found


def windows_path(path):
    return "Z:" + str(path).replace("/", "\\")


def shown(tool, *names):
    status, output, errors = tool.run("source", "show", *names)
    return output.decode().replace("\r\n", "\n") if status == 0 else (status, errors)


LOG = "Contoso Install"  # our own log: tests that run at the same time do not use it


def delete_keys(folder, *logs):
    """Deletes whatever a failed test left."""
    for log in logs:
        if f"{HIVE}\\{log}" in registry.of_wine(folder):
            registry.wine(folder, "reg", "delete", f"HKLM\\{registry.KEY}\\{log}", "/f")


def check_install(tool, folder):
    try:
        install_and_remove(tool, folder, LOG)
    finally:
        delete_keys(folder, LOG, f"{LOG} 2")


def install_and_remove(tool, folder, log):
    tool.compile(folder, "agent.dll", message(1, "Service"), message(0x100, "Started", "Warning"))
    tool.compile(folder, "other.dll", message(0x100, "Started", "Warning"))
    agent, other = (windows_path(folder / name) for name in ("agent.dll", "other.dll"))
    key = f"{HIVE}\\{log}"
    names = ["--log", log, "--name", "Agent ü [1]"]
    install = ["source", "install", *names, "--file"]
    before = registry.of_wine(folder)
    for _ in range(2):
        tool.good(*install, agent, "--params", other)
        expect(registry.of_wine(folder),
               {**before, key: {}, f"{key}\\Agent ü [1]": values(agent, 1, other)}, "installed")
    well = "source 'Agent ü [1]': all is well\n"
    expect(tool.good("source", "check", *names, "--id", "0x80000100").decode().replace("\r", ""),
           well, "check")
    expect(tool.good("render", "--source", names[3], "--log", log, "0x80000100"), b"Started\r\n",
           "render")
    tool.bad(1, "msgtab: source 'Agent ü [1]': the source belongs to another file\n"
                "('source show' shows which; --force takes it over)\n", *install, other)
    expect(registry.of_wine(folder)[f"{key}\\Agent ü [1]"], values(agent, 1, other), "untouched")
    tool.good(*install, other, "--force")
    expect(registry.of_wine(folder)[f"{key}\\Agent ü [1]"], values(other), "taken over")
    tool.good("source", "install", "--log", log, "--name", "Neighbour", "--file", agent)
    tool.bad(2, f"msgtab: source '{log}': the source has the name of a log\n", "source", "install",
             "--name", log, "--file", agent)
    other_log = ["--log", f"{log} 2", "--name", "NEIGHBOUR", "--file", agent]
    for force in ([], ["--force"]):
        tool.bad(1, "msgtab: source 'NEIGHBOUR': another log has a source of this name, which "
                    "Windows looks up in all logs at once\n",
                 "source", "install", *other_log, *force)
    tool.good("source", "install", "--log", log.upper(), "--name", "Neighbour", "--file", agent)
    for said in (b"", "source 'Agent ü [1]': it is not registered\n".encode()):
        expect(tool.good("source", "remove", *names), said, "remove")
        expect(registry.of_wine(folder),
               {**before, key: {}, f"{key}\\Neighbour": values(agent, 1)}, "the neighbour stays")
    expect(shown(tool, "--name", "neighbour").splitlines()[0], f"log         {log}", "in any log")
    tool.good("source", "check", "--name", "Neighbour", "--id", "0x80000100")
    expect(tool.good("render", "--source", "Neighbour", "0x80000100"), b"Started\r\n", "render")
    tool.good("source", "remove", "--name", "Neighbour")
    expect(registry.of_wine(folder), before, "nothing is left")
    check_parameters(tool, folder, ["--log", log, "--name", "Words"])
    expect(registry.of_wine(folder), before, "nothing is left")
    tool.bad(1, "msgtab: source 'Agent ü [1]': there is no such source\n", "source", "show", *names)


def check_parameters(tool, folder, names):
    """A file with parameter texts is registered for them too, unless another one or none is."""
    tool.compile(folder, "words.dll", message(1, "One"), message(0x100, "%1 is %%300.", "Warning"),
                 message(300, "locked%0"))
    words, agent = (windows_path(folder / name) for name in ("words.dll", "agent.dll"))
    key = f"{HIVE}\\{names[1]}\\Words"
    for params, want in (([], words), (["--params", agent], agent), (["--params", ""], None)):
        tool.good("source", "install", *names, "--file", words, *params)
        expect(registry.of_wine(folder)[key], values(words, 1, want), str(params))
        tool.good("source", "remove", *names)


def check_refused(tool, folder):
    tool.compile(folder, "agent.dll", message(1, "One"), message(0x100, "Event"))
    tool.compile(folder, "categories.dll", message(1, "One"))
    tool.compile(folder, "gap.dll", message(1, "One"), message(3, "Three"))
    (folder / "text.dll").write_text("no image\n")
    for status, name, path in ((2, "n" * 300, "agent.dll"), (2, "System", "agent.dll"),
                               (1, "Refused", "gap.dll"), (1, "Refused", "text.dll"),
                               (2, "Refused", "none.dll"), (2, "Refused", "100%/agent.dll"),
                               (2, "Refused", 'a"b/agent.dll')):
        got, _, errors = tool.run("source", "install", "--name", name, "--file",
                                  windows_path(folder / path))
        expect((got, bool(errors)), (status, True), f"{name[:20]} {path}")
    agent = windows_path(folder / "agent.dll")
    for more in (["--params", "C:\\none.dll"], ["--category-file", "C:\\none.dll"]):
        got, _, errors = tool.run("source", "install", "--name", "Refused", "--file", agent, *more)
        expect((got, "C:\\none.dll: the file does not exist" in errors), (2, True), more[0])
    tool.bad(1, "msgtab: source 'Refused': the file has no text for category 2\n", "source",
             "install", "--name", "Refused", "--file", agent, "--category-file", agent,
             "--categories", "2")
    got, _, errors = tool.run("source", "install", "--name", "Refused", "--file", "agent.dll",
                              folder=folder)
    expect((got, "not absolute" in errors), (2, True), "a relative path")
    words = windows_path(folder / "words.dll")
    tool.compile(folder, "words.dll", message(300, "locked%0"))
    content = (folder / "words.dll").read_bytes()
    for more in (["--file", f"{agent};{words}"], ["--file", agent, "--params", words],
                 ["--file", agent, "--category-file", words, "--categories", "0"]):
        got, _, errors = tool.run("source", "export", "--format", "reg", "--name", "Refused", *more,
                                  "-o", words)
        expect((got, "it is a source" in errors, (folder / "words.dll").read_bytes() == content),
               (2, True, True), f"{more}: {errors}")
    for verb in ("remove", "show", "check"):
        tool.bad(2, "msgtab: source 'System': the source has the name of a log\n", "source", verb,
                 "--name", "System")
        for log in ("", "parameters"):
            tool.bad(2, f"msgtab: source 'Agent': {LOG_ERROR}", "source", verb, "--name", "Agent",
                     "--log", log)
    # the key already exists when a value turns out to be too long for it
    tool.bad(1, "msgtab: source 'Refused': the result is too long\n", "source", "install",
             "--name", "Refused", "--from", agent, "--file", ";".join([f"C:\\{'d' * 200}"] * 30))
    keys = [key for key in registry.of_wine(folder)
            if "nnn" in key or "Refused" in key or "Application\\" in key]
    expect(keys, [], "nothing is written")


if __name__ == "__main__":
    commands.main({"install": check_install, "refused": check_refused})
