dump --format sqlite a.res
