diff insert_declared.old.mc insert_declared.mc
