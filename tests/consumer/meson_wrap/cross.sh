meson setup cross --cross-file "$MSGTAB/packaging/meson/x86_64-w64-mingw32.ini"
meson compile -C cross
