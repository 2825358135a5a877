"""C sources as the amalgamation sees them: tokens, and the names that a file defines for all of it.
Only what the project's own style needs: a definition starts at depth 0."""
import re

TOKEN = re.compile(r"""
    (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<directive>^[ \t]*\#(?:[^\n\\/]|\\.|/(?!\*))*)
  | (?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
  | (?P<word>[A-Za-z_]\w*)
  | (?P<number>\.?\d(?:[\w.]|[eEpP][+-])*)
  | (?P<space>\n|[^\S\n]+)
  | (?P<mark>->|.)
""", re.VERBOSE | re.DOTALL | re.MULTILINE)

OPEN, CLOSE = set("({["), set(")}]")
TAGS = ("struct", "union", "enum")
STATIC = {"static", "FORCE_INLINE", "NEVER_INLINE"}
DEFINED = re.compile(r"[ \t]*#[ \t]*define[ \t]+(\w+)")


def tokens_of(text):
    """Pairs of a kind and a text; all texts together are the source."""
    return [(found.lastgroup, found[0]) for found in TOKEN.finditer(text)]


class Names:
    """What a file defines for the whole of it."""

    def __init__(self, text):
        self.local = set()    # static functions and tables
        self.shared = set()   # functions and tables that a linker sees; also prototypes
        self.values = set()   # members of enums
        self.tags = set()
        self.macros = {}      # and the words that stand for them
        self.words = set()    # everything that is mentioned
        self.called = set()   # what is mentioned in static functions
        code = []
        for kind, word in tokens_of(text):
            if kind == "directive":
                found = DEFINED.match(word)
                words = set(re.findall(r"[A-Za-z_]\w*", word))
                if found:
                    self.macros.setdefault(found[1], set()).update(words)
                self.words |= words
            elif kind in ("word", "mark", "number", "string"):
                code.append((kind, word))
                self.words |= {word} if kind == "word" else set()
        for statement in statements_of(code):
            self.read(statement)

    def read(self, statement):
        outer = outer_of(statement)
        self.read_tags(statement)
        name = name_of(outer)
        if not name or outer[0] == "typedef":
            return
        if STATIC & set(outer):
            self.local.add(name)
            self.called |= {word for kind, word in statement if kind == "word"}
        else:
            self.shared.add(name)

    def read_tags(self, statement):
        """struct x {...}, and the members of an enum."""
        for at, (_, word) in enumerate(statement[:-1]):
            if word == "(":
                return
            if word not in TAGS:
                continue
            body = at + 1
            if statement[body][0] == "word":
                body += 1
                if statement[body:body + 1] == [("mark", "{")]:
                    self.tags.add(statement[at + 1][1])
            if word == "enum" and statement[body:body + 1] == [("mark", "{")]:
                self.values |= members_of(statement[body:])
            return


def statements_of(code):
    """The declarations and definitions of a file."""
    statement, depth, body = [], 0, False
    for token in code:
        word = token[1]
        if depth == 0 and word == "}":  # the end of extern "C"
            continue
        if depth == 0 and word == "{":
            if [each[1] for each in statement] == ["extern", '"C"']:
                statement = []
                continue
            body = statement and statement[-1][1] == ")"
        statement.append(token)
        depth += (word in OPEN) - (word in CLOSE)
        if depth == 0 and (word == ";" or word == "}" and body):
            yield statement
            statement, body = [], False


def outer_of(statement):
    """The words and marks outside all braces; a group in parentheses stays."""
    outer, depth = [], 0
    for _, word in statement:
        depth -= word == "}"
        if depth == 0:
            outer.append(word)
        depth += word == "{"
    return outer


def name_of(outer):
    """The name that a statement declares, or None."""
    words = [word for word in outer if word not in ("{", "}")]
    for at, word in enumerate(words):
        if word == "(" and words[at + 1] == "*":
            return next(each for each in words[at + 2:] if each != "const")
        if at > 1 and word in ("(", "[", "=", ";"):
            is_tag = words[at - 2] in TAGS and word == ";"
            return None if is_tag else words[at - 1]
    return None


def members_of(body):
    """Those of the enum whose body begins here."""
    found, depth, before = set(), 0, ""
    for kind, word in body:
        if depth == 1 and kind == "word" and before in ("{", ","):
            found.add(word)
        depth += (word in OPEN) - (word in CLOSE)
        before = word
        if depth == 0:
            break
    return found


def rename(text, names, tags):
    """The text with its own names replaced: names and tags are dictionaries. A member of a struct
    is not such a name, nor is what follows a dot, an arrow or struct."""
    out, before, structs, depth = [], "", [], 0
    for kind, word in tokens_of(text):
        if kind in ("comment", "space", "string"):
            out.append(word)
            continue
        if kind == "directive":
            out.append(re.sub(r"\b[A-Za-z_]\w*", lambda w: names.get(w[0], w[0]), word)
                       if not word.lstrip().startswith("#include") else word)
            continue
        if word == "{":
            depth += 1
            if in_struct_head(out):
                structs.append(depth)
        if kind == "word":
            if before in TAGS:
                out.append(tags.get(word, word))
            elif before in (".", "->") or structs and structs[-1] == depth and before != "[":
                out.append(word)
            else:
                out.append(names.get(word, word))
        else:
            out.append(word)
        if word == "}":
            if structs and structs[-1] == depth:
                structs.pop()
            depth -= 1
        before = word
    return "".join(out)


def make_static(text, names):
    """The text with the functions of these names, declared or defined, static."""
    def replaced(found):
        return "static " + found[0] if found[1] in names else found[0]
    return re.sub(r"^(?!static|typedef|extern|FORCE_INLINE|NEVER_INLINE)[A-Za-z_][\w \t*]*?(\w+)\(",
                  replaced, text, flags=re.MULTILINE)


def in_struct_head(out):
    """Whether what was written last is struct, or struct and a name."""
    return re.search(r"\b(?:struct|union)(?:\s+\w+)?\s*$", "".join(out[-4:])) is not None
