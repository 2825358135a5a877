"""The pictures of the figures, drawn by gnuplot."""
import subprocess

STYLE = """set terminal svg size 720,400 font "sans-serif,13" background rgb "white"
set output "{file}"
set title "{title}"
set grid lw 0.5 lc rgb "#cccccc"
set key top left
"""
COLOURS = ("#0b6e4f", "#b3541e", "#3b5b92")


def draw(folder, name, title, commands, data):
    """Runs gnuplot; data are the lines of each series."""
    script = STYLE.format(file=name, title=title) + commands
    script += "".join("\n".join(lines) + "\ne\n" for lines in data)
    subprocess.run(["gnuplot"], input=script, text=True, check=True, cwd=folder)


def lines(folder, name, title, axes, series):
    plot = ", ".join(f"'-' using 1:2 with linespoints lw 2 pt 7 ps 0.6 lc rgb '{colour}' title "
                     f"'{what}' noenhanced" for colour, what in zip(COLOURS, series))
    draw(folder, name, title, "set logscale xy\nset format x '%.0s%c'\nset xlabel '{}'\n"
         "set ylabel '{}'\nplot {}\n".format(*axes, plot),
         [[f"{x} {y:.6g}" for x, y in points] for points in series.values()])


def bars(folder, name, title, axis, values):
    rows = [f'{i} {value} "{what}"' for i, (what, value) in enumerate(values.items())]
    draw(folder, name, title, "set boxwidth 0.6\nset style fill solid\nset yrange [0:*]\n"
         f"set ylabel '{axis}'\nset format y '%.0s%c'\nunset key\n"
         f"plot '-' using 1:2:xtic(3) with boxes lc rgb '{COLOURS[0]}'\n", [rows])


def write(folder, compiled, lengths, events):
    lines(folder, "compile.svg", "From a message source to header, script and tables",
          ("messages in two languages", "seconds"), compiled)
    lines(folder, "length.svg", "One message with one insert",
          ("characters", "nanoseconds"), lengths)
    bars(folder, "events.svg", "Events rendered from registered sources", "events a second", events)
