compile comments_with_wrapper.mc --dll x.dll --wrapper x --facts x.def
