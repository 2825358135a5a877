"""What a program shows on a terminal."""
import os


def bytes_of(ours):
    """All that the program writes until it closes its end, which comes in pieces. Closes ours."""
    shown = b""
    try:
        while piece := os.read(ours, 4096):
            shown += piece
    except OSError:  # Linux says so that the other end is closed
        pass
    os.close(ours)
    return shown


def text_of(ours):
    """The same as text."""
    return bytes_of(ours).decode()
