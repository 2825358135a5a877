code --help
