format door.dll 6 --lang klingon
