compile none.mc --wrapper 'what??('
