check --format github github_warning.mc
