compile rc_tables_beside_it.mc --rc rc_tables_beside_it.rc
