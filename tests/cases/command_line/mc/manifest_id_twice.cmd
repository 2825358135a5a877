mc manifest_id_twice.mc manifest_id_twice.man
