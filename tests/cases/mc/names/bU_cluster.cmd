mc -bU bU_cluster.mc
