compile block_none_and_no_message.mc --dll block_none_and_no_message.dll
