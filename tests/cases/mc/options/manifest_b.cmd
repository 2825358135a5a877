mc -b manifest_b.man
