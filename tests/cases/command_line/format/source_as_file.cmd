format source_as_file.mc DOOR_OPEN Nord int:2 --lang de
