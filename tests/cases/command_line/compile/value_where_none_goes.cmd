compile door.mc --werror=yes
