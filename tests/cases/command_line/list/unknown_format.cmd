list a.dll --format xml
