"""The pages of msgtab site: site.py CHECK FOLDER SOURCE MODULES CC INCLUDE [EMULATOR] MSGTAB

CHECK names one of the functions below. FOLDER is for what it writes; MODULES holds npm packages."""
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.append(str(HERE.parent / "support"))

from pages import Page, broken, explained, section  # noqa: E402
from program import run_program  # noqa: E402
from skip import need, skip  # noqa: E402

check, folder, source, modules, compiler, include, *msgtab = sys.argv[1:]
PAGE_LIMIT = 20 * 1024
AS_EVENT = "As an event of a program that uses this catalogue"
NO_EVENT = "Windows does not write this event."


def run(*args, status=0):
    ended, _, errors = run_program([*msgtab, "site", *args])
    errors = errors.decode("utf-8")
    assert ended == status, f"{args}: status {ended}: {errors}"
    return errors


def place(name):
    root = pathlib.Path(folder)
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    return root / name


def files(site):
    found = [p for p in sorted(site.rglob("*")) if p.is_file()]
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in found}


def rows(site):
    return json.loads((site / "codes.json").read_text("utf-8"))


def links():
    site = place("site")
    run(source, "-o", site)
    wrong = list(broken(site))
    assert not wrong, wrong[:10]
    page = re.compile(r"/[0-9].*html$")
    sizes = {name: len(data) for name, data in files(site).items() if page.search(name)}
    assert len(sizes) > 1000 and max(sizes.values()) < PAGE_LIMIT, max(sizes.values())
    assert len((site / "site.js").read_text("utf-8").splitlines()) <= 60
    for name in ("7062", "0x1b96", "0x80071b96", "error_ctx_session_in_use", "0xc0000022", "5"):
        assert (site / f"{name}.html").is_file(), name
    codes = {row["number"]: row for row in rows(site) if row["kind"] == "code"}
    assert codes[7062]["name"] == "ERROR_CTX_SESSION_IN_USE"
    assert codes[5]["id"] == 0x80070005 and 0xC0000022 in codes[5]["numbers"]
    text = codes[7062]["texts"]["en-US"]
    assert text.startswith("The user CONTOSO\\alice is currently logged on"), text
    assert len(codes[7062]["texts"]) == 12
    for line in (HERE / "events.tsv").read_text("utf-8").splitlines()[1:]:
        code, shown = line.split("\t")
        event = re.sub(r" (?=[.,:\\])|(?<=\\) ", "", section(site, f"en/{code}.html", AS_EVENT))
        assert event.startswith(f"{NO_EVENT} {shown} Event ID "), event


def same_bytes():
    site = place("site")
    run(source, "-o", site)
    first = files(site)
    run(source, "-o", site, "--sync")  # replaces it
    assert files(site) == first
    assert sorted(p.name for p in site.parent.iterdir()) == ["site"]
    listed = (site / "site-files.txt").read_text("utf-8").splitlines()[1:]
    assert sorted(listed + ["site-files.txt"]) == sorted(first)


def foreign():
    site = place("site")
    site.mkdir()
    run(source, "-o", site)  # an empty folder may be taken
    (site / "en" / "notes.txt").write_text("mine")
    before = files(site)
    assert "notes.txt" in run(source, "-o", site, status=2)
    assert files(site) == before
    other = site.parent / "other"
    other.mkdir()
    (other / "index.html").write_text("mine")
    assert "did not write it" in run(source, "-o", other, status=2)
    assert files(other) == {"index.html": b"mine"}
    (site.parent / "file").write_text("mine")
    assert "not a folder" in run(source, "-o", site.parent / "file", status=2)
    assert "nowhere" in run(source, "-o", site.parent / "nowhere" / "site", status=2)
    assert sorted(p.name for p in site.parent.iterdir()) == ["file", "other", "site"]


def outside():
    """A list of files may name anything: nothing outside the folder goes."""
    site = place("site")
    run(source, "-o", site)
    names = ["../mine.txt", "en/../../mine.txt", "..\\mine.txt", str(site.parent / "mine.txt"),
             ".", "..", "", "en", "other/mine.txt", "en/1.html\0", "site-files.txt"]
    mine = [site.parent / "mine.txt", site.parent / "folder" / "mine.txt"]
    mine[1].parent.mkdir()
    for path in mine:
        path.write_text("mine")
    with open(site / "site-files.txt", "a", encoding="utf-8", newline="\n") as listed:
        listed.write("\n".join(names) + "\n")
    run(source, "-o", site)
    assert [path.read_text() for path in mine] == ["mine", "mine"]
    assert sorted(p.name for p in site.parent.iterdir()) == ["folder", "mine.txt", "site"]
    if os.name != "posix" or msgtab[-1].endswith(".exe"):
        return
    listed = site / "site-files.txt"
    listed.write_text(listed.read_text("utf-8") + "other/mine.txt\n", "utf-8")
    (site / "other").symlink_to(mine[1].parent)  # not followed, so it is not ours
    assert "'other'" in run(source, "-o", site, status=2)
    assert mine[1].read_text() == "mine"
    (site / "other").unlink()
    link = site.parent / "link"
    link.symlink_to(site)
    run(source, "-o", link)
    assert link.is_symlink() and (link / "7062.html").is_file()
    assert sorted(p.name for p in site.parent.iterdir()) == ["folder", "link", "mine.txt", "site"]


def access():
    """The folder keeps its permissions, and a read-only one stays; also one with a long name."""
    site = place("site" * 50 + "ü" * 27)  # 254 bytes
    run(source, "-o", site)
    site.chmod(0o750)
    run(source, "-o", site)
    assert site.stat().st_mode & 0o777 == 0o750
    site.chmod(0o555)
    before = files(site)
    assert "read-only" in run(source, "-o", site, status=2)
    assert files(site) == before
    site.chmod(0o755)
    assert [p.name for p in site.parent.iterdir()] == [site.name]


def image():
    """A DLL has texts, but no names and no facts."""
    site = place("site")
    run_program([*msgtab, "compile", source, "--dll", site.parent / "s.dll"])
    run(source, "-o", site)
    run(site.parent / "s.dll", "-o", site.parent / "image")
    texts = {row["id"]: row["texts"] for row in rows(site)}
    found = {row["id"]: row for row in rows(site.parent / "image")}
    assert found.keys() >= texts.keys()
    plain = [id for id in texts if not re.search("CONTOSO|FABRIKAM|PC-|%", str(texts[id]))]
    assert len(plain) > 150
    for id in plain:
        if "%" in str(found[id]["texts"]):
            continue
        assert found[id]["texts"].items() >= texts[id].items(), (texts[id], found[id])
    assert found[7062]["name"] == "MSG_00001B96" and found[7062]["facts"] == {}
    assert found[7062]["texts"]["en-US"].startswith("The user %1\\%2 is currently logged on")
    assert not list(broken(site.parent / "image"))
    (site.parent / "bad.dll").write_bytes((site.parent / "s.dll").read_bytes()[:400])
    assert "bad.dll" in run(site.parent / "bad.dll", "-o", site.parent / "bad", status=1)
    assert not (site.parent / "bad").exists()


def small():
    """Facts and events on the pages of a small catalogue."""
    site = place("site")
    run(HERE / "small.mc", "-o", site)
    assert not list(broken(site))
    wanted = ("5 ERROR_ACCESS_DENIED 7063 ERROR_CTX_NO_FORCE_LOGOFF The user CONTOSO\\alice stays. "
              "0xFFFFFFFB is not a code of Windows. 0x8009030C SEC_E_LOGON_DENIED "
              "ERROR_SESSION_BUSY is not a name that Windows defines.")
    confused = section(site, "en/7062.html", "Not to be confused with")
    assert confused == wanted, confused
    only = section(site, "en/7063.html", "Not to be confused with")
    assert only == "ERROR_NOT_HERE is not a name that Windows defines.", only
    event = section(site, "en/7062.html", AS_EVENT)
    assert event == (f"{NO_EVENT} Logging on alice gave error 7062 . Event ID 1001 "
                     "Severity Warning Category Sessions"), event
    number = section(site, "en/7063.html", AS_EVENT)
    first = f"{NO_EVENT} Of a code with two events, the first is shown: 7063 . "
    assert number.startswith(first), number
    assert section(site, "en/0x80010fff.html", AS_EVENT).startswith(f"{NO_EVENT} Event ID 4095")
    assert AS_EVENT not in (site / "en" / "7064.html").read_text("utf-8")
    hebrew = (site / "he" / "7062.html").read_text("utf-8")
    assert '<html lang="he-IL" dir="rtl">' in hebrew and 'hreflang="ar-SA">العربية<' in hebrew
    assert section(site, "he/7062.html", "משמעות") and "Search" not in hebrew


def check_numbers(site):
    """A number of Remote Desktop's is in the heading and in lists of links; one that is inferred is
    marked; ids of ours are called ids."""
    waiting = (site / "en" / "0x8e03fffb.html").read_text("utf-8")
    heading = re.sub("<.*?>", "", re.search("<h1>.*</h1>", waiting)[0])
    assert heading == "rdp:-5 (ARBITRATION_CODE_BUMP_OPTIONS)", heading
    shown = section(site, "en/0x8e03fffb.html", "Number")
    assert shown == "ID 0x8E03FFFB (-1912340485) RDP 0xFFFFFFFB (-5)", shown
    shown = section(site, "en/0x8e040708.html", "Number")
    assert shown == "ID 0x8E040708 (-1912338680) mstsc 0x00000708 (1800)", shown
    shown = section(site, "de/7063.html", "Nummer")
    assert shown.endswith("RDP 0xFFFFFFFA (-6) erschlossen, nicht dokumentiert"), shown
    assert "rdp:-5 ARBITRATION" in section(site, "en/7062.html", "Related codes")
    labels = {row["id"]: row["label"] for row in rows(site)}
    assert labels[7062] == "7062" and labels[0x8E03FFFB] == "rdp:-5", labels[0x8E03FFFB]


def headings():
    """What sessmsg explain says of a code is on its page."""
    site = place("site")
    run(source, "-o", site)
    check_numbers(site)
    explain = pathlib.Path(msgtab[-1]).with_name("sessmsg")
    addresses = {"rdp:-5": "0x8e03fffb", "mstsc:0x708": "0x8e040708"}
    for code in (5, 1326, 7023, 7062, 7063, "rdp:-5", "mstsc:0x708", "0x8009030c"):
        for folder in sorted(p.name for p in site.iterdir() if p.is_dir()):
            address = site / folder / f"{addresses.get(code, code)}.html"
            page = html.unescape(address.read_text("utf-8"))
            tag = re.search('<html lang="([^"]*)"', page)[1]
            parts = explained(explain, code, tag)
            assert len(parts) >= 13, parts
            places = [page.find(f"<h2>{part}</h2>") for part in parts if f"<h2>{part}</h2>" in page]
            assert len(places) >= 6 and places == sorted(places), f"{folder}/{code}: another order"
            title = re.sub("<.*?>", "", re.search("<h1>(.*?)</h1>", page)[1])
            assert parts.pop(0) == title, title
            for part in parts:
                assert re.search(f"[> ]{re.escape(part)} ?<", page), f"{folder}/{code}: {part}"


HOSTILE = (HERE / "hostile.mc").read_text(encoding="utf-8")


def hostile():
    site = place("site")
    mc = site.parent / ("h'&.mc" if msgtab[-1].endswith(".exe") else 'h".mc')
    mc.write_text(HOSTILE, encoding="utf-8")
    run(mc, "-o", site, "--title", "<script>alert('t')</script>",
        "--base-url", 'https://example.com/"><script>')
    for name, data in files(site).items():
        if not name.endswith(".html"):
            continue
        page = Page(data.decode("utf-8"))
        assert page.inserted == [] and "img" not in page.tags, name
        assert page.tags.count("script") == (2 if re.search("/(index|texts)", name) else 0), name
        assert "b" not in page.tags or "codes" in data.decode("utf-8"), name
    assert "</script" not in (site / "en" / "search.js").read_text("utf-8")
    texts = [row["texts"]["en-US"] for row in rows(site)]
    start = "<script>alert(1)</script> \"quoted\" 'single' & &amp; </blockquote> who"
    assert texts[0].startswith(start), texts[0]
    assert "{{site}} %" in texts[0]


WRONG_TEMPLATES = (
    ("a\n {{titlee}}", "redirect.html:2:2: error: unknown name; did you mean 'title'?: 'titlee'"),
    ("{{#rows}}", "redirect.html:1:10: error: a section is not closed: 'rows'"),
    ("{{/rows}}", "redirect.html:1:1: error: no section is open here that is called 'rows'"),
    ("{{#rows}}{{/title}}", "1:10: error: no section"),
    ("{{title", "1:1: error: expected }} after '{{'"),
    ("{{}}", "1:1: error: expected a name in '{{}}'"),
    ("{{>no.html}}", "there is no template 'no.html'"),
    ("{{>redirect.html}}", "nested too deeply"),
    ("{{#rows}}" * 17, "nested too deeply"),
)


def templates():
    site = place("site")
    mine = site.parent / "templates"
    mine.mkdir()
    (mine / "redirect.html").write_text("{{! mine }}\n<p>{{title}} {{&title}}</p>\n")
    run(source, "-o", site, "--templates", mine)
    assert (site / "7062.html").read_text("utf-8") == "<p>7062 7062</p>\n"
    for text, said in WRONG_TEMPLATES:
        (mine / "redirect.html").write_text(text)
        found = run(source, "-o", site.parent / "bad", "--templates", mine, status=2)
        assert said in found, f"{text}: {found}"
    assert sorted(p.name for p in site.parent.iterdir()) == ["site", "templates"]


def related():
    site = place("site")
    mc = site.parent / "r.mc"
    mc.write_text(";//@ fact related 2 3\nMessageId=1\nSymbolicName=R_A\nLanguage=English\nA\n.\n"
                  "MessageId=2\nSymbolicName=R_B\nLanguage=English\nB\n.\n")
    said = run(mc, "-o", site, status=1)
    wanted = "r.mc:1:21: error: expected the code of a message of this catalogue, found '3'"
    assert wanted in said, said
    assert not site.exists()


def administrator():
    """The fifth line of guidance and those after it are a section after those of the user and the
    causes. The user reads that the rest is for others."""
    site = place("site")
    run(HERE / "guides.mc", "-o", site)
    heading = "<h2>For the help desk and administrators</h2>"
    five, four = ((site / "en" / name).read_text(encoding="utf-8") for name in ("1.html", "2.html"))
    rest = '<p class="rest">The rest of this page is for the help desk and for developers.</p>'
    assert re.search(f'Use</p>\n</section>\n{rest}\n<section>\n<h2>Usual causes</h2>\n'
                     f'.*Caused</p>\n</section>\n<section>\n{heading}\n'
                     '<p class="lines" lang="en[^"]*" dir="auto">Administer\nTwice</p>', five), five
    assert heading not in four and "Develop" in four and "Develop" in five


def parameters():
    """An insert that is a parameter shows the parameter text in the language of the page, else in
    the first; without such a text its name."""
    site = place("site")
    run(HERE / "parameters.mc", "-o", site)
    for tag, shown in (("en", "Now Left, Remote, before."),
                       ("de", "Jetzt Getrennt, Remote, before.")):
        page = (site / tag / "7.html").read_text("utf-8")
        assert shown in re.sub("</?mark>", "", page), page


def snippets():
    """Each snippet of C on a page compiles."""
    site = place("site")
    run(source, "-o", site)
    parts, headers = [], set()
    for page in sorted((site / "en").glob("[0-9]*.html")):
        text = page.read_text("utf-8")
        found = re.search(r'<pre tabindex="0"><code>(.*?)</code></pre>', text, re.S)
        if found:
            lines = html.unescape(found.group(1)).split("\n")
            headers.add(lines[0] + "\n")
            assert 'char text[500] = "";' in lines, lines
            parts.append("static void f%d(void)\n{\n%s\n}\n" % (len(parts), "\n".join(lines[1:])))
    assert len(parts) > 100
    live = [part for part in parts if "sessmsg_format_live_on(\"SERVER\", " in part]
    assert [re.findall(r"&t, (\d+)", part) for part in live] == [["7062"], ["7063"]], live
    calls = "".join(f"    f{i}();\n" for i in range(len(parts)))
    c = site.parent / "snippets.c"
    main = f"int main(void)\n{{\n{calls}}}\n"
    c.write_text("".join(sorted(headers)) + "".join(parts) + main)
    flags = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I", include]
    subprocess.run([compiler, *flags, c], check=True)


def many(count):
    """A source with so many messages."""
    return "FacilityNames=(System=0x0)\nSeverityNames=(Success=0x0)\n" + "".join(
        f"MessageId={i}\nSeverity=Success\nFacility=System\nSymbolicName=BIG_{i}\n"
        f"Language=English\nThing {i} of %1 failed: %2.\n.\n" for i in range(1, count + 1))


def split():
    """An index of more than 1,000 rows."""
    site = place("site")
    mc = site.parent / "big.mc"
    mc.write_text(many(2500))
    run(mc, "-o", site)
    for name, wanted in (("index", 1000), ("index-2", 1000), ("index-3", 500)):
        assert (site / "en" / f"{name}.html").read_text("utf-8").count("<tr><td") == wanted, name
    assert not list(broken(site))


def npm(name):
    found = pathlib.Path(modules) / name
    need("node")
    if not found.exists():
        skip(f"the npm package {name} is not in build/npm/node_modules")
    return found


def valid():
    validator = npm("html-validate") / "bin" / "html-validate.js"
    site = place("site")
    run(source, "-o", site, "--base-url", "https://example.com/codes")
    mc = site.parent / "h.mc"
    mc.write_text(HOSTILE, encoding="utf-8")
    run(mc, "-o", site.parent / "hostile")
    pages = [site / "de" / "1219.html", site / "7062.html", site / "index.html",
             *(site / "en" / f"{name}.html" for name in
               ("7062", "index", "events", "texts", "category-1", "0x4e0203e9")),
             *(site.parent / "hostile").rglob("*.html")]
    subprocess.run(["node", validator, "-c", HERE / "html-validate.json", *pages], check=True)


def browser():
    npm("playwright-core"), npm("axe-core")
    need("chromium")
    chromium = shutil.which("chromium")
    site = place("site")
    run(source, "-o", site)
    shots = site.parent.resolve() / "shots"
    subprocess.run(["node", HERE / "browser.cjs", modules, chromium, site.resolve(), shots],
                   check=True)


CHECKS = (links, same_bytes, foreign, outside, access, image, small, headings, hostile, templates,
          related, administrator, parameters, snippets, split, valid, browser)
{f.__name__: f for f in CHECKS}[check]()
