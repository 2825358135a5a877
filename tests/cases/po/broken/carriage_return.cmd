compile carriage_return.mc carriage_return.de.po --dll carriage_return.dll --header carriage_return.h
