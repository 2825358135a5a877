# The target amalgamation: the compiler and the library as one C file each, in the folder amalgamation
# of the build.
find_package(Python3 3.9 QUIET COMPONENTS Interpreter)
if(NOT Python3_FOUND)
  message(STATUS "The target amalgamation is left out: it needs Python 3.9")
  return()
endif()

# Sources that the build makes belong to commands that the one file does not have.
get_property(layers GLOBAL PROPERTY MSGTAB_LAYERS)
list(TRANSFORM layers PREPEND msgtab_)
foreach(target IN LISTS layers ITEMS msgtab-tool)
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    if(NOT IS_ABSOLUTE ${source})
      list(APPEND MSGTAB_ONE_FILE_SOURCES ${folder}/${source})
    endif()
  endforeach()
endforeach()
list(APPEND MSGTAB_ONE_FILE_SOURCES ${folder}/one_file.c)

set(MSGTAB_AMALGAMATION_DIR ${PROJECT_BINARY_DIR}/amalgamation)
set(MSGTAB_AMALGAMATE ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/amalgamation/amalgamate.py)
list(FILTER MSGTAB_ONE_FILE_SOURCES INCLUDE REGEX "\\.c$")
string(REPLACE ";" "," windows "${MSGTAB_WINDOWS_DEFINITIONS}")
string(REPLACE ";" "," posix "${MSGTAB_POSIX_DEFINITIONS}")
set(MSGTAB_AMALGAMATE_ARGUMENTS ${PROJECT_VERSION} ${windows} ${posix} ${MSGTAB_ONE_FILE_SOURCES})
file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/*.h ${PROJECT_SOURCE_DIR}/src/*.def
  ${PROJECT_SOURCE_DIR}/include/*.h ${PROJECT_SOURCE_DIR}/cmake/amalgamation/*.py)
set(results msgtab-mc.c msgtab.c msgtab.h)
list(TRANSFORM results PREPEND ${MSGTAB_AMALGAMATION_DIR}/)
add_custom_command(OUTPUT ${results}
  COMMAND ${MSGTAB_AMALGAMATE} ${PROJECT_SOURCE_DIR} ${MSGTAB_AMALGAMATION_DIR}
          ${MSGTAB_AMALGAMATE_ARGUMENTS}
  DEPENDS ${headers} ${MSGTAB_ONE_FILE_SOURCES}
  COMMENT "Writing msgtab-mc.c, msgtab.c and msgtab.h" VERBATIM)
add_custom_target(amalgamation DEPENDS ${results})
