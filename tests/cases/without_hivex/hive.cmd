source check --name Agent --hive SYSTEM
