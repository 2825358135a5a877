mc -cbdo cbdo_cluster.mc
