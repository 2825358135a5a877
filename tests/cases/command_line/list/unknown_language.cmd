list a.dll --lang xx
