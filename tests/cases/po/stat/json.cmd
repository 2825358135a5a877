po stat json.mc json.de.po --format json
