po extract new_language.mc --lang sv
