find 5 a.dll --format jsno
