compile diagnostics_msvc.mc --dll diagnostics_msvc.dll --diagnostics msvc
