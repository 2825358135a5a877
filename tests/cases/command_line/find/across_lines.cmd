compile across_lines.mc --dll door.dll
find 'LOGGED ON TO THIS COMPUTER. ONLY' door.dll
