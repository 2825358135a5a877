compile code_of_another_message.mc --dll code_of_another_message.dll
