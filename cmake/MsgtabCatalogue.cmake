# msgtab_add_catalogue(NAME SOURCES FILE.mc... [OPTIONS option...] [CHECK [WERROR]])
#
# Adds the static library NAME with the typed functions of the messages (include NAME.h), and
# NAME.dll with the messages. The DLL is put beside the programs, so that NAME_open(&t, NULL) finds
# it. OPTIONS are for msgtab compile: --machine arm64, --file-version 1.2.3.4, --werror and others.
# With CHECK, msgtab check reports texts that would not be shown as meant, each time the catalogue is
# built; with CHECK WERROR its warnings fail the build.
# MSGTAB_PROGRAM is the msgtab that runs during the build. By default it is the package's own, run
# by CMAKE_CROSSCOMPILING_EMULATOR in a cross build; if that cannot run, it is the msgtab in PATH.
# The target's property MSGTAB_DLL is the path of the DLL, for install().
function(msgtab_add_catalogue name)
  cmake_parse_arguments(PARSE_ARGV 1 catalogue "CHECK;WERROR" "" "SOURCES;OPTIONS")
  if(NOT catalogue_SOURCES OR catalogue_UNPARSED_ARGUMENTS
     OR (catalogue_WERROR AND NOT catalogue_CHECK))
    message(FATAL_ERROR "msgtab_add_catalogue(NAME SOURCES FILE.mc... [OPTIONS option...] "
                        "[CHECK [WERROR]])")
  endif()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}.catalogue)
  file(MAKE_DIRECTORY ${folder})
  set(dll_folder ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
  if(NOT dll_folder)
    set(dll_folder ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  set(dll ${dll_folder}/${name}.dll)
  list(TRANSFORM catalogue_SOURCES REPLACE "^([^/].*)$" "${CMAKE_CURRENT_SOURCE_DIR}/\\1")

  # CMake runs the project's own programs in the emulator, but not imported ones.
  get_target_property(imported msgtab::tool IMPORTED)
  set(foreign ${CMAKE_CROSSCOMPILING})
  if(foreign AND imported AND CMAKE_SYSTEM_NAME STREQUAL CMAKE_HOST_SYSTEM_NAME)
    get_target_property(location msgtab::tool LOCATION)
    execute_process(COMMAND ${location} --version RESULT_VARIABLE foreign OUTPUT_QUIET ERROR_QUIET)
  endif()
  set(tool $<TARGET_FILE:msgtab::tool>)
  if(NOT imported)
    set(tool msgtab::tool)
  elseif(MSGTAB_PROGRAM)
    set(tool ${MSGTAB_PROGRAM})
  elseif(CMAKE_CROSSCOMPILING AND CMAKE_CROSSCOMPILING_EMULATOR)
    list(PREPEND tool ${CMAKE_CROSSCOMPILING_EMULATOR})
  elseif(foreign)
    # Not the target's own, which is in the package's prefix.
    find_program(MSGTAB_PROGRAM msgtab NO_PACKAGE_ROOT_PATH NO_CMAKE_PATH NO_CMAKE_SYSTEM_PATH
                 NO_CMAKE_FIND_ROOT_PATH DOC "The msgtab that a cross build runs")
    if(NOT MSGTAB_PROGRAM)
      message(FATAL_ERROR "a cross build needs an msgtab that runs on this machine: install one, "
                          "or set MSGTAB_PROGRAM or CMAKE_CROSSCOMPILING_EMULATOR")
    endif()
    set(tool ${MSGTAB_PROGRAM})
  endif()
  set(check)
  if(catalogue_CHECK)
    msgtab_check_options(options "${catalogue_OPTIONS}" ${catalogue_WERROR})
    set(check COMMAND ${tool} check ${options} ${catalogue_SOURCES})
  endif()
  # Unchanged outputs are not touched, so that what depends on them is not rebuilt.
  set(made ${folder}/made)
  file(MAKE_DIRECTORY ${made})
  add_custom_command(OUTPUT ${folder}/stamp
    BYPRODUCTS ${dll} ${folder}/${name}.h ${folder}/${name}.c
    ${check}
    COMMAND ${tool} compile ${catalogue_SOURCES} --dll ${made}/${name}.dll
            --wrapper ${made}/${name} ${catalogue_OPTIONS}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${made}/${name}.dll ${dll}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${made}/${name}.h ${made}/${name}.c ${folder}
    COMMAND ${CMAKE_COMMAND} -E touch ${folder}/stamp
    DEPENDS msgtab::tool ${catalogue_SOURCES}
    COMMENT "Compiling the message catalogue ${name}"
    VERBATIM)
  add_library(${name} STATIC ${folder}/${name}.c)
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${folder}>)
  target_link_libraries(${name} PUBLIC msgtab::msgtab)
  set_target_properties(${name} PROPERTIES MSGTAB_DLL ${dll})
  add_custom_target(${name}-dll ALL DEPENDS ${folder}/stamp)
  add_dependencies(${name} ${name}-dll)
endfunction()

# The options for msgtab check: it reads the sources in the same way as msgtab compile.
function(msgtab_check_options out compile_options werror)
  set(options)
  set(is_page FALSE)
  foreach(option IN LISTS compile_options)
    if(is_page OR option MATCHES "^--codepage(=|$)")
      list(APPEND options ${option})
    endif()
    string(COMPARE EQUAL "${option}" "--codepage" is_page)
  endforeach()
  if(werror)
    list(APPEND options --werror)
  endif()
  set(${out} "${options}" PARENT_SCOPE)
endfunction()
