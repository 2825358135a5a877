check --format json json.mc
