compile tag_alone.mc tag_alone.de.po --dll tag_alone.dll --header tag_alone.h
