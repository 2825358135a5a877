check --format json placeless_json.mc
