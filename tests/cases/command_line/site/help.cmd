site --help
