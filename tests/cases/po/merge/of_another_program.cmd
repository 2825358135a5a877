po merge of_another_program.mc of_another_program.de.po -o -
