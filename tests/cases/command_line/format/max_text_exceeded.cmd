format --max-text 1 --text 'a%1' x
