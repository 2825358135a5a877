diff insert_refused.old.mc insert_refused.mc
