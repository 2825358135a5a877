# cmake -DOUTPUT=FILE.c -DFOLDER=DIR -DNAME=site -P MsgtabEmbed.cmake: the files of a folder as C, in
# the order of their names, for site_files.h, which has struct site_file.
file(GLOB files ${FOLDER}/*)
list(SORT files)
set(rows)
set(text "/* Made from the files of a folder; do not edit. */\n#include \"${NAME}_files.h\"\n")
set(number 0)
foreach(file IN LISTS files)
  get_filename_component(file_name ${file} NAME)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(.....................................................................................)" "\\1\n"
         bytes "${bytes}")
  string(APPEND text "\nstatic const unsigned char file_${number}[] = {\n${bytes}\n};\n")
  string(APPEND rows "    {\"${file_name}\", file_${number}, sizeof file_${number}},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND text "\nconst struct ${NAME}_file ${NAME}_files[] = {\n${rows}    {0}};\n")
file(WRITE ${OUTPUT} "${text}")
