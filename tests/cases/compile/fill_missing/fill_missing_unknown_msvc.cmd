compile fill_missing_unknown_msvc.mc --diagnostics msvc --fill-missing Klingon
