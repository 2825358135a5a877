compile block_lacks_message.mc --dll block_lacks_message.dll
