compile diagnostics_gcc.mc --dll diagnostics_gcc.dll --diagnostics gcc
