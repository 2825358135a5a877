# msgtab_add_catalogue(NAME SOURCES FILE.mc|FILE.man... [PO FILE.po...] [LANGUAGES LANGUAGE...]
#                      [MACHINE MACHINE] [VERSION A.B.C.D] [WRAPPER_LANGUAGE C|CXX] [NO_DLL]
#                      [OPTIONS option...] [CHECK [WERROR]])
#
# Adds the static library NAME with the typed functions of the messages (include NAME.h), and
# NAME.dll with the messages. The DLL is put beside each program that links NAME, in any folder and
# configuration, so that NAME_open(&t, NULL) finds it. Of an instrumentation manifest among the
# sources, the DLL has the resources, and NAME_events.h the functions that write its events; it
# needs Windows.
#
# PO                translations in .po files
# LANGUAGES         the languages whose texts the DLL has; else all
# MACHINE           as msgtab compile --machine
# VERSION           the file version of the DLL
# WRAPPER_LANGUAGE  what compiles the functions: C, or CXX where the project has no C
# NO_DLL            on Windows, the messages are put into each program that links NAME: open them
#                   with msgtab_open_module. Other systems have no such place and keep the DLL.
# OPTIONS           more options of msgtab compile
# CHECK             each build runs msgtab check, whose warnings fail the build with WERROR
#
# The property MSGTAB_DLL of NAME is the path of the DLL; msgtab_install_catalogue installs it.
# Which msgtab runs: MsgtabTool.cmake.
function(msgtab_add_catalogue name)
  cmake_parse_arguments(PARSE_ARGV 1 catalogue "CHECK;WERROR;NO_DLL"
    "MACHINE;VERSION;WRAPPER_LANGUAGE" "SOURCES;PO;LANGUAGES;OPTIONS")
  if(NOT catalogue_SOURCES OR catalogue_UNPARSED_ARGUMENTS OR catalogue_KEYWORDS_MISSING_VALUES
     OR (catalogue_WERROR AND NOT catalogue_CHECK))
    message(FATAL_ERROR "msgtab_add_catalogue(NAME SOURCES FILE.mc|FILE.man... [PO FILE.po...] "
      "[LANGUAGES LANGUAGE...] [MACHINE MACHINE] [VERSION A.B.C.D] [WRAPPER_LANGUAGE C|CXX] "
      "[NO_DLL] [OPTIONS option...] [CHECK [WERROR]])")
  endif()
  msgtab_absolute(sources ${catalogue_SOURCES})
  msgtab_absolute(po ${catalogue_PO})
  msgtab_catalogue_options(options)
  msgtab_tool(tool)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${name}.catalogue)
  set(made ${folder}/made)
  file(MAKE_DIRECTORY ${made})

  set(check)
  if(catalogue_CHECK)
    msgtab_check_options(check_options "${catalogue_OPTIONS}" ${catalogue_WERROR})
    set(check COMMAND ${tool} check ${check_options} ${sources})
  endif()
  set(in_program FALSE)
  set(table ${name}.dll)
  if(catalogue_NO_DLL AND WIN32)
    set(in_program TRUE)
    set(table ${name}.obj)
  endif()
  set(write_table --dll ${made}/${table})
  if(in_program)
    set(write_table --obj ${made}/${table})
  endif()
  set(headers ${name}.h)
  if(sources MATCHES "[.][mM][aA][nN](;|$)")
    list(APPEND headers ${name}_events.h)
    list(APPEND write_table --header ${made}/${name}_events.h)
  endif()
  set(made_headers ${headers})
  list(TRANSFORM made_headers PREPEND ${made}/)
  list(TRANSFORM headers PREPEND ${folder}/)
  # Unchanged outputs are not touched, so that what depends on them is not rebuilt.
  add_custom_command(OUTPUT ${folder}/stamp
    BYPRODUCTS ${folder}/${table} ${headers} ${folder}/${name}.c
    ${check}
    COMMAND ${tool} compile ${sources} ${write_table} --wrapper ${made}/${name} ${options}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different
            ${made}/${table} ${made_headers} ${made}/${name}.c ${folder}
    COMMAND ${CMAKE_COMMAND} -E touch ${folder}/stamp
    DEPENDS msgtab::tool ${sources} ${po}
    COMMENT "Compiling the message catalogue ${name}"
    VERBATIM)
  msgtab_wrapper_library(${name} ${folder})
  if(in_program)
    add_custom_target(${name}-table DEPENDS ${folder}/stamp)
    add_dependencies(${name} ${name}-table)
    target_link_libraries(${name} INTERFACE ${folder}/${table})
  else()
    msgtab_place_dll(${name} ${folder})
  endif()
endfunction()

# msgtab_install_catalogue(NAME [DESTINATION folder] [COMPONENT component]): installs the DLL, with the
# programs unless said otherwise.
function(msgtab_install_catalogue name)
  cmake_parse_arguments(PARSE_ARGV 1 install "" "DESTINATION;COMPONENT" "")
  get_target_property(dll ${name} MSGTAB_DLL)
  if(NOT dll OR install_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "msgtab_install_catalogue(NAME [DESTINATION folder] [COMPONENT component]): "
                        "NAME is a catalogue with a DLL")
  endif()
  if(NOT install_DESTINATION)
    include(GNUInstallDirs)
    set(install_DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
  set(component)
  if(install_COMPONENT)
    set(component COMPONENT ${install_COMPONENT})
  endif()
  install(FILES ${dll} DESTINATION ${install_DESTINATION} ${component})
endfunction()

# Paths as seen from the current folder. Generator expressions stay what they are, and so does
# C:/x, which CMake calls relative on other systems than Windows.
function(msgtab_absolute out)
  set(paths)
  foreach(path IN LISTS ARGN)
    if(NOT IS_ABSOLUTE "${path}" AND NOT path MATCHES "^([A-Za-z]:[/\\]|\\$<)")
      string(PREPEND path "${CMAKE_CURRENT_SOURCE_DIR}/")
    endif()
    list(APPEND paths "${path}")
  endforeach()
  set(${out} "${paths}" PARENT_SCOPE)
endfunction()

# The options for msgtab compile; reads the arguments of msgtab_add_catalogue.
macro(msgtab_catalogue_options out)
  set(${out} ${catalogue_OPTIONS})
  foreach(file IN LISTS po)
    list(APPEND ${out} --po ${file})
  endforeach()
  foreach(language IN LISTS catalogue_LANGUAGES)
    list(APPEND ${out} --language ${language})
  endforeach()
  if(catalogue_VERSION)
    list(APPEND ${out} --file-version ${catalogue_VERSION})
  endif()
  if(NOT catalogue_MACHINE AND catalogue_NO_DLL AND WIN32)
    msgtab_machine(catalogue_MACHINE)
  endif()
  if(catalogue_MACHINE)
    list(APPEND ${out} --machine ${catalogue_MACHINE})
  endif()
endmacro()

# The machine that the project is built for, in the words of --machine: an object must be for it.
function(msgtab_machine out)
  string(TOLOWER "${CMAKE_C_COMPILER_ARCHITECTURE_ID};${CMAKE_CXX_COMPILER_ARCHITECTURE_ID};\
${CMAKE_SYSTEM_PROCESSOR}" words)
  set(machine)
  foreach(word IN LISTS words)
    if(machine OR word STREQUAL "")
      continue()
    elseif(word MATCHES "^(aarch64|arm64)")
      set(machine arm64)
    elseif(word MATCHES "^(x64|x86_64|amd64)$")
      set(machine x64)
    elseif(word MATCHES "^(x86|i[3-6]86)$")
      set(machine x86)
    endif()
  endforeach()
  if(NOT machine) # a cross build need not name its processor
    set(machine x64)
    if(CMAKE_SIZEOF_VOID_P EQUAL 4)
      set(machine x86)
    endif()
  endif()
  set(${out} ${machine} PARENT_SCOPE)
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

# The library with the typed functions; a macro for the arguments of msgtab_add_catalogue.
macro(msgtab_wrapper_library name folder)
  get_property(languages GLOBAL PROPERTY ENABLED_LANGUAGES)
  if(NOT catalogue_WRAPPER_LANGUAGE)
    set(catalogue_WRAPPER_LANGUAGE C)
    if(NOT "C" IN_LIST languages)
      set(catalogue_WRAPPER_LANGUAGE CXX)
    endif()
  endif()
  if(NOT catalogue_WRAPPER_LANGUAGE MATCHES "^(C|CXX)$")
    message(FATAL_ERROR "WRAPPER_LANGUAGE is C or CXX, not ${catalogue_WRAPPER_LANGUAGE}")
  endif()
  add_library(${name} STATIC ${folder}/${name}.c)
  set_source_files_properties(${folder}/${name}.c PROPERTIES LANGUAGE ${catalogue_WRAPPER_LANGUAGE})
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${folder}>)
  target_link_libraries(${name} PUBLIC msgtab::msgtab)
  if(WIN32 AND sources MATCHES "[.][mM][aA][nN](;|$)")
    target_link_libraries(${name} INTERFACE advapi32)
  endif()
endmacro()

# Puts the DLL where programs of the current folder are built, and at the end of the whole project
# beside those programs that are built elsewhere and link the catalogue.
function(msgtab_place_dll name folder)
  get_property(multi GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
  set(place ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
  if(NOT place)
    set(place ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  set(dll ${place}/${name}.dll)
  if(multi AND NOT place MATCHES "\\$<")
    set(dll ${place}/$<CONFIG>/${name}.dll)
  endif()
  add_custom_command(OUTPUT ${dll}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${folder}/${name}.dll ${dll}
    DEPENDS ${folder}/stamp VERBATIM)
  add_custom_target(${name}-dll ALL DEPENDS ${dll})
  add_dependencies(${name} ${name}-dll)
  set_target_properties(${name} PROPERTIES
    MSGTAB_DLL ${dll} MSGTAB_MADE_DLL ${folder}/${name}.dll MSGTAB_PLACE "${place}")
  get_property(known GLOBAL PROPERTY MSGTAB_CATALOGUES)
  if(NOT known)
    cmake_language(DEFER DIRECTORY ${CMAKE_SOURCE_DIR} CALL msgtab_place_all_dlls)
  endif()
  set_property(GLOBAL APPEND PROPERTY MSGTAB_CATALOGUES ${name})
endfunction()

function(msgtab_place_all_dlls)
  msgtab_programs_in(programs ${CMAKE_SOURCE_DIR})
  foreach(program IN LISTS programs)
    set(seen)
    msgtab_catalogues_of(${program} seen)
    foreach(name IN LISTS seen)
      msgtab_place_beside(${program} ${name})
    endforeach()
  endforeach()
endfunction()

# All programs that a folder and those below it build.
function(msgtab_programs_in out folder)
  set(programs)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type STREQUAL "EXECUTABLE")
      list(APPEND programs ${target})
    endif()
  endforeach()
  get_property(folders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(inner IN LISTS folders)
    msgtab_programs_in(more ${inner})
    list(APPEND programs ${more})
  endforeach()
  set(${out} ${programs} PARENT_SCOPE)
endfunction()

# Adds to the list out what a target links, directly or not, that is a catalogue with a DLL.
function(msgtab_catalogues_of target out)
  set(open ${target})
  set(visited)
  while(open)
    list(POP_FRONT open next)
    if(next IN_LIST visited)
      continue()
    endif()
    list(APPEND visited ${next})
    foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(linked ${next} ${property})
      foreach(item IN LISTS linked)
        string(REGEX REPLACE "^\\$<(LINK_ONLY|BUILD_INTERFACE):(.*)>$" "\\2" item "${item}")
        if(TARGET "${item}")
          list(APPEND open ${item})
        endif()
      endforeach()
    endforeach()
  endwhile()
  set(found)
  get_property(names GLOBAL PROPERTY MSGTAB_CATALOGUES)
  foreach(each IN LISTS visited)
    get_target_property(aliased ${each} ALIASED_TARGET)
    if(aliased)
      set(each ${aliased})
    endif()
    if(each IN_LIST names)
      list(APPEND found ${each})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES found)
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# A target of its own, since the program may belong to another folder. Nothing is needed where the
# DLL is beside the program already.
function(msgtab_place_beside program name)
  cmake_policy(SET CMP0112 NEW)
  get_target_property(place ${name} MSGTAB_PLACE)
  get_target_property(dll ${name} MSGTAB_MADE_DLL)
  get_target_property(folder ${program} RUNTIME_OUTPUT_DIRECTORY)
  if(NOT folder)
    get_target_property(folder ${program} BINARY_DIR)
  endif()
  set(special FALSE)
  foreach(configuration IN LISTS CMAKE_CONFIGURATION_TYPES CMAKE_BUILD_TYPE)
    string(TOUPPER ${configuration} upper)
    get_target_property(own ${program} RUNTIME_OUTPUT_DIRECTORY_${upper})
    if(own)
      set(special TRUE)
    endif()
  endforeach()
  if(folder STREQUAL place AND NOT special)
    return()
  endif()
  set(copy ${program}-${name}-dll)
  add_custom_target(${copy}
    COMMAND ${CMAKE_COMMAND} -E make_directory $<TARGET_FILE_DIR:${program}>
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${dll} $<TARGET_FILE_DIR:${program}>
    VERBATIM)
  add_dependencies(${copy} ${name}-dll)
  add_dependencies(${program} ${copy})
endfunction()
