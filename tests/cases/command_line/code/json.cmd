code --format json --file json.mc 7062 wrong_password
