cp -r "$MSGTAB/packaging/meson/subprojects" .
cp "$AMALGAMATION/msgtab.c" "$AMALGAMATION/msgtab-mc.c" subprojects/msgtab/
mkdir subprojects/msgtab/msgtab
cp "$AMALGAMATION/msgtab.h" subprojects/msgtab/msgtab/
