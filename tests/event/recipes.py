"""The recipes of doc/analysts.md, with the programs that they name."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True

import commands
import evtx
from commands import expect, message

for place in ("bench/jsonl", "images"):
    sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / place))

import eventlog
from skip import need, skip, skip_without

HERE = pathlib.Path(__file__).resolve().parent
RECIPES = HERE / "recipes"
SOURCES = 5


def programs(tool, folder):
    """An environment in which msgtab is this one."""
    if len(tool.command) > 1 or tool.windows:
        skip("needs programs of this system")
    (folder / "bin").mkdir()
    (folder / "bin/msgtab").symlink_to(os.path.abspath(tool.command[0]))
    return dict(os.environ, PATH=f"{folder / 'bin'}:{os.environ['PATH']}", HOME=str(folder))


def make_events(tool, folder, count):
    """Events, and what one process makes of them."""
    from generate import event_line, make_sources
    make_sources(tool.command, folder, SOURCES)
    (folder / "events.jsonl").write_text("".join(event_line(i, SOURCES) for i in range(count)))
    with (folder / "events.jsonl").open("rb") as file:
        return subprocess.run([*tool.command, "render", "--jsonl", "--reg", "sources.reg",
                               "--files", "dlls"], cwd=folder, stdin=file, check=True,
                              stdout=subprocess.PIPE).stdout


def check_parallel(tool, folder):
    need("parallel")
    environment = programs(tool, folder)
    told = make_events(tool, folder, 20000)
    recipe = (RECIPES / "parallel.sh").read_text()
    subprocess.run(["sh", "-eu", "-c", recipe], cwd=folder, env=environment, check=True,
                   stderr=subprocess.DEVNULL)
    expect((folder / "told.jsonl").read_bytes() == told, True, "parallel changes the lines")


def check_rsyslog(tool, folder):
    """rsyslogd reads the file and ends when everything has arrived."""
    need("rsyslogd")
    programs(tool, folder)
    told = make_events(tool, folder, 200)
    (folder / "spool").mkdir()
    recipe = (RECIPES / "rsyslog.conf").read_text()
    for here, there in (("/usr/bin/msgtab", folder / "bin/msgtab"), ("/var/log", folder),
                        ("/etc/msgtab", folder), ("/srv", folder),
                        ("/var/spool/rsyslog", folder / "spool")):
        recipe = recipe.replace(here, str(there))
    (folder / "rsyslog.conf").write_text(recipe)
    out = folder / "told.jsonl"
    with subprocess.Popen(["rsyslogd", "-n", "-f", folder / "rsyslog.conf", "-i",
                           folder / "pid"], stderr=subprocess.PIPE) as daemon:
        until = time.monotonic() + 30
        while time.monotonic() < until and (not out.exists() or out.stat().st_size < len(told)):
            time.sleep(0.1)
        daemon.terminate()
        said = daemon.communicate()[1]
    expect(out.exists() and out.read_bytes() == told, True, f"rsyslog: {said.decode()}")


EVENTS = (("%1 of %2", ["one", "two"]), ("Bücher: %1", ["Größe %2"]), ("No strings", []),
          ("[%1]", [""]), ("%2 before %1", ["<a>", "&"]))


def check_evtx(tool, folder):
    """An .evtx file that python3-evtx reads gets the texts that evtxexport shows."""
    need("evtxexport")
    python = "/usr/bin/python3"
    if subprocess.run([python, "-c", "import Evtx"], stderr=subprocess.DEVNULL).returncode != 0:
        skip_without("python3-evtx")
    programs(tool, folder)
    tool.compile(folder, "agent.dll", *(message(0x100 + i, text, "Error", "Agent")
                                        for i, (text, _) in enumerate(EVENTS)))
    (folder / "events.evtx").write_bytes(evtx.log(
        [("Agent", 0xC0070100 + i, strings, 1) for i, (_, strings) in enumerate(EVENTS)]))
    for place in ("hives", "Windows", "dlls"):
        (folder / place).mkdir()
    for name, hive in zip(("SOFTWARE", "SYSTEM"),
                          eventlog.hives("Agent", "%SystemRoot%\\agent.dll", 0)):
        (folder / "hives" / name).write_bytes(hive)
    shutil.copy(folder / "agent.dll", folder / "Windows")
    shutil.copy(folder / "agent.dll", folder / "dlls")
    shown = subprocess.run(["evtxexport", "-r", "hives", "-p", ".", "-t", "application",
                            "events.evtx"], cwd=folder, check=True, capture_output=True).stdout
    wanted = re.findall(r"Message string\s+: (.*)", shown.decode())
    tool.good("source", "export", "--format", "reg", "--log", "Application", "--name", "Agent",
              "--file", "C:\\Windows\\agent.dll", "--from", "agent.dll", "-o", "sources.reg",
              folder=folder)
    lines = subprocess.run([python, RECIPES / "evtx_lines.py", "events.evtx"], cwd=folder,
                           check=True, stdout=subprocess.PIPE).stdout
    told = subprocess.run([*tool.command, "render", "--jsonl", "--reg", "sources.reg", "--files",
                           "dlls", "--single-pass"], cwd=folder, input=lines, check=True,
                          stdout=subprocess.PIPE).stdout
    expect([json.loads(line)["message"] for line in told.decode().splitlines()], wanted, "evtx")


commands.main({"parallel": check_parallel, "rsyslog": check_rsyslog, "evtx": check_evtx})
