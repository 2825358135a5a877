compile door.mc --wrapper 'do"or'
