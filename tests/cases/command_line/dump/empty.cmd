compile empty.mc --dll empty.dll
dump empty.dll --format jsonl
