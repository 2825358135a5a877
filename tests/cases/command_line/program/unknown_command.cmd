explode x
