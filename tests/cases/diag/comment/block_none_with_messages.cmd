compile block_none_with_messages.mc --dll block_none_with_messages.dll
