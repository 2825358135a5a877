check --except MT1424,manifest-unused-map manifest_excepted.man
