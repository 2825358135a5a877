diff insert_parameter.old.mc insert_parameter.mc
