find --regex a
