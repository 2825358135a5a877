check json.mc json.de.po --format json
