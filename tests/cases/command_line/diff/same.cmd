diff same.old.mc same.mc
