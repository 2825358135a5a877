compile block_without_message.mc --dll block_without_message.dll
