compile lines.mc --dll door.dll
find --regex '^only .* log on[.]$' door.dll
