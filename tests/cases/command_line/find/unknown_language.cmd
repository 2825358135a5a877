find 5 a.dll --lang xx
