format --text 'all 100%'
