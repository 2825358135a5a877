mc --unicode_in --unicode_out --target pe-i386 long_forms_in.mc
