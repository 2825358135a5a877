"""What a page of the site has, and what sessmsg explain says of the same code."""
import html
import html.parser
import json
import re
import urllib.parse

from program import run_program


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.tags, self.inserted = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            if name in ("href", "src", "action"):
                self.links.append(value)
            if name.startswith("on") or name == "style":
                self.inserted.append(name)
            if name == "content" and "url=" in (value or ""):
                self.links.append(value.split("url=")[1])


def broken(site):
    """Links that lead nowhere, and requests to elsewhere."""
    for page in site.rglob("*.html"):
        for link in Page(page.read_text("utf-8")).links:
            parts = urllib.parse.urlsplit(link)
            target = page.parent / urllib.parse.unquote(parts.path) if parts.path else page
            if parts.scheme or not target.is_file():
                yield f"{page}: {link}"


def section(site, name, heading):
    """The text of a section of a page."""
    page = (site / name).read_text("utf-8")
    found = re.search(rf"<h2>{re.escape(heading)}</h2>(.*?)</section>", page, re.S)
    assert found, f"{name} has no section {heading}"
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", found[1])).split())


def explained(explain, code, tag):
    """The headings and paragraphs of sessmsg explain, and its names of codes and statuses."""
    command = [explain, "explain", code, "--lang", tag, "--format"]
    shown = html.unescape(run_program([*command, "html"])[1].decode("utf-8"))
    facts = json.loads(run_program([*command, "json"])[1])
    statuses = [form for form in facts["numbers"] if form["form"] == "ntstatus"]
    return [re.search("<h1>(.*?)</h1>", shown)[1], *re.findall("<h2>(.*?)</h2>", shown),
            facts["advice"]["text"],
            re.search("<hr>\n<p>(.*?)</p>", shown)[1],
            *(facts[word] for word in ("meaning", "causes", "user", "developer", "administrator")
              if word in facts),
            *(form["name"] for form in statuses),
            *(code.get("name", str(code["code"])) for code in facts["confused"]),
            *facts["misnamed"],
            *(form["text"].split(": ", 1)[1] for form in statuses if "text" in form)]
