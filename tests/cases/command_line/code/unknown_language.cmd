code --lang tlh 5
