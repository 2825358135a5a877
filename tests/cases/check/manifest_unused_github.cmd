check --format github --werror manifest_unused_github.man
