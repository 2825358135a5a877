dump --format po a.res b.res
