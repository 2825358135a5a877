"""What a program shows on a terminal."""
import os


def text_of(ours):
    """All that the program writes until it closes its end, which comes in pieces. Closes ours."""
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux says so that the other end is closed
        pass
    os.close(ours)
    return shown.decode()
