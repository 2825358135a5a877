"""Identifiers that have one place in the map of src/util/map.c, whose hash is repeated here.
test_compiler_parts.c fails if that hash changes."""
import itertools
import random

MULTIPLIER, MASK = 0x9E3779B97F4A7C15, 2**64 - 1
LETTERS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
PAIRS, WORD = 3, 8


def step(state, word):
    """The state after eight more bytes."""
    product = (state ^ int.from_bytes(word, "little")) * MULTIPLIER & MASK
    return product ^ product >> 32


def pairs(state, chosen):
    """Pairs of words that all lead from a state to the same one, and that one. The first words
    differ in their last two bytes, thus the states after them in four: so do the second words."""
    head = bytes(chosen.choices(LETTERS, k=WORD - 2))
    second = bytes(chosen.choices(LETTERS, k=WORD))
    firsts = [head + bytes(tail) for tail in itertools.product(LETTERS, repeat=2)]
    target = step(state, firsts[0]) ^ int.from_bytes(second, "little")
    found = []
    for first in firsts:
        second = (step(state, first) ^ target).to_bytes(WORD, "little")
        if not second.strip(LETTERS):
            found.append(first + second)
    return found, step(target, b"")


def colliding_identifiers(count):
    chosen = random.Random(1)
    state, parts = 2 * PAIRS * WORD * MULTIPLIER & MASK, []
    for _ in range(PAIRS):
        part, state = pairs(state, chosen)
        parts.append(part)
    words = itertools.islice(itertools.product(*parts), count)
    return [b"".join(word).decode() for word in words]
