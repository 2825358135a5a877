compile empty_json.mc --dll empty_json.dll
dump empty_json.dll --format json
