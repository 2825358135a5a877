"""A folder under src/ includes its own headers and those of the layers that its CMakeLists.txt
names, in quotes or angle brackets. No two headers there share a name, since a layer's folder is on
the include path of the layers above. What differs between systems is in posix/x_posix.c and
windows/x_windows.c, chosen by CMake, or is a type or constant in a header: layers.py PROJECT."""
import re

import gate

INCLUDE = r'(?m)^[ \t]*#[ \t]*include[ \t]*["<]([^">/]+)[">]'
LAYER = re.compile(r"msgtab_layer\((\w+)([^)]*)\)")
SEES = re.compile(r"msgtab_(?:uses|sees)\((\S+)([^)]*)\)")
SYSTEMS = ("posix", "windows")
VARIABLE = re.compile(r"\$\{\w+\}")


class Layers:
    """Which folder is which layer, and which layers each may include."""

    def __init__(self):
        self.folder_of = {}  # of a layer's name
        self.named = {}      # the layers that a folder's list names
        for path in gate.tracked(".txt", under="src/"):
            if path.name == "CMakeLists.txt":
                self.read(path)

    def read(self, path):
        text = re.sub(r"#.*", "", gate.text_of(path))
        floors = re.search(r"set\(floors ([^)]*)\)", text)
        words = [f"compiler_{word}" for word in floors[1].split()] if floors else []
        found = []
        for name, rest in LAYER.findall(text):
            self.folder_of[name] = path.parent
            uses = rest.split("USES")[1].split() if "USES" in rest else []
            found += [each for use in uses for each in (words if VARIABLE.match(use) else [use])]
        for _, rest in SEES.findall(text):
            found += rest.split()
        if LAYER.search(text) or SEES.search(text):
            self.named[path.parent] = found

    def home(self, path):
        """The folder whose list a file belongs to."""
        return next((each for each in path.parents if each in self.named), None)

    def below(self, folder, seen=None):
        """The folders whose headers a folder may include."""
        seen = seen if seen is not None else set()
        if folder not in seen:
            seen.add(folder)
            for name in self.named.get(folder, ()):
                if name in self.folder_of:
                    self.below(self.folder_of[name], seen)
        return seen


def include_problems(layers, headers):
    for path in gate.tracked(*gate.C_FILES, under="src/"):
        home, name = layers.home(path), gate.name_of(path)
        if home is None:
            yield f"{name}:1: no CMakeLists.txt says which layer this is"
            continue
        for line, found in gate.matches(INCLUDE, gate.text_of(path)):
            owner = headers.get(found[1])
            system = found[0].endswith(">")
            if owner is None and system or owner in layers.below(home):
                continue
            yield f"{name}:{line}: {home.name} may not include {found[1]}"


def platform_problems():
    for path in gate.tracked(".c", under="src/"):
        for line, _ in gate.matches(r"\b_WIN32\b", gate.text_of(path)):
            yield (f"{gate.name_of(path)}:{line}: a system is chosen here: that is for headers, "
                   "and for CMake with posix/ and windows/")


def misplaced_platform_files():
    for path in gate.tracked(".c", under="src/"):
        system = path.stem.rsplit("_", 1)[-1]
        if system in SYSTEMS and path.parent.name != system:
            yield f"{gate.name_of(path)}:1: a file for one system belongs in the folder {system}/"
        elif path.parent.name in SYSTEMS and path.parent.name != system:
            yield f"{gate.name_of(path)}:1: its name must end in _{path.parent.name}"


def same_names(paths):
    first = {}
    for path in paths:
        if first.setdefault(path.name, path) != path:
            yield f"{gate.name_of(path)}:1: {gate.name_of(first[path.name])} has the same name"


every_header = gate.tracked(".h", ".def", under="src/")
all_layers = Layers()
owners = {path.name: all_layers.home(path) for path in every_header}
problems = [*same_names(every_header), *include_problems(all_layers, owners),
            *platform_problems(), *misplaced_platform_files()]
gate.finish(problems, every_header)
