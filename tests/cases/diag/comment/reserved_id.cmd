check reserved_id.mc
