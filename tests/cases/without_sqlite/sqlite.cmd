dump --format sqlite -o a.db a.res
