check --enable MT1427 manifest_errors_enabled.man
