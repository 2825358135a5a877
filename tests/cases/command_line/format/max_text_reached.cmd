format --max-text 2 --text 'a%1' x
