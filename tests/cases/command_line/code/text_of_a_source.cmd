code --file text_of_a_source.mc --lang de 7062
