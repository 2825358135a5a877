code --format text WRONG_PASSWORD
