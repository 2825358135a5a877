compile diagnostics_msvc_two_places.mc --dll diagnostics_msvc_two_places.dll --diagnostics=msvc
