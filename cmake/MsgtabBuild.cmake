# How this project builds its own targets: language level, warnings, hardening, layers.

include(${CMAKE_CURRENT_LIST_DIR}/MsgtabHardening.cmake)

set(MSGTAB_WARNINGS
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wstrict-prototypes
    -Wmissing-prototypes -Wold-style-definition -Wcast-qual -Wcast-align -Wpointer-arith
    -Wwrite-strings -Wundef -Wformat=2 -Wformat-nonliteral -Wswitch-enum -Wvla
    -Wnull-dereference -Wdouble-promotion -Wno-missing-field-initializers)

# What sources see of their system. The amalgamation defines the same.
set(MSGTAB_WINDOWS_DEFINITIONS
    _WIN32_WINNT=0x0601 WIN32_LEAN_AND_MEAN UNICODE _UNICODE __USE_MINGW_ANSI_STDIO=1)
set(MSGTAB_POSIX_DEFINITIONS _POSIX_C_SOURCE=200809L _FILE_OFFSET_BITS=64)

# The language level, warnings, hardening and Windows version for every target of the project.
function(msgtab_compile_options target)
  set_target_properties(${target} PROPERTIES
    C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
    CXX_STANDARD 11 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /utf-8 $<$<BOOL:${MSGTAB_WERROR}>:/WX>)
    target_compile_definitions(${target} PRIVATE _CRT_SECURE_NO_WARNINGS)
  else()
    target_compile_options(${target} PRIVATE
      $<$<COMPILE_LANGUAGE:C>:${MSGTAB_WARNINGS}>
      $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic>
      $<$<BOOL:${MSGTAB_WERROR}>:-Werror>
      -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
  endif()
  if(WIN32)
    target_compile_definitions(${target} PRIVATE ${MSGTAB_WINDOWS_DEFINITIONS})
  else()
    target_compile_definitions(${target} PRIVATE ${MSGTAB_POSIX_DEFINITIONS})
  endif()
  msgtab_harden_target(${target})
endfunction()

# msgtab_layer(NAME SOURCES... USES layer...): makes the current folder a layer. Its headers are
# visible only to the layers that name it in USES, so an include that goes upward or sideways does
# not compile.
function(msgtab_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SOURCES;USES")
  add_library(msgtab_${name} OBJECT ${layer_SOURCES})
  msgtab_compile_options(msgtab_${name})
  set_target_properties(msgtab_${name} PROPERTIES
    POSITION_INDEPENDENT_CODE ON C_VISIBILITY_PRESET hidden)
  if(TARGET Iconv::Iconv)
    target_include_directories(msgtab_${name} PRIVATE ${Iconv_INCLUDE_DIRS})
  endif()
  target_include_directories(msgtab_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  foreach(lower IN LISTS layer_USES)
    target_include_directories(msgtab_${name} PUBLIC
      $<TARGET_PROPERTY:msgtab_${lower},INTERFACE_INCLUDE_DIRECTORIES>)
  endforeach()
  set_property(GLOBAL APPEND PROPERTY MSGTAB_LAYERS ${name})
endfunction()

# What all forms of the public library have in common.
function(msgtab_library target)
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE C)
  target_include_directories(${target} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  if(TARGET Iconv::Iconv AND NOT Iconv_IS_BUILT_IN)
    target_link_libraries(${target} PRIVATE Iconv::Iconv)
  endif()
endfunction()

# A shared library of the public functions: those that are visible, and on Windows those in the list.
function(msgtab_shared target)
  set_target_properties(${target} PROPERTIES
    VERSION ${PROJECT_VERSION} SOVERSION 0 C_VISIBILITY_PRESET hidden)
  msgtab_harden_target(${target})
  if(WIN32)
    target_sources(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src/msgtab.def)
  elseif(NOT APPLE)
    target_link_options(${target} PRIVATE LINKER:--no-undefined)
  endif()
  if(MINGW)
    target_link_options(${target} PRIVATE -static-libgcc)
  endif()
endfunction()

# msgtab_sees(TARGET layer...): the target may include the headers of these layers.
function(msgtab_sees target)
  foreach(layer IN LISTS ARGN)
    target_include_directories(${target} PRIVATE
      $<TARGET_PROPERTY:msgtab_${layer},INTERFACE_INCLUDE_DIRECTORIES>)
  endforeach()
endfunction()

# msgtab_uses(TARGET layer...): a program of the project that may also call these layers. All layers
# outside the public library form one archive, from which a program links what it calls.
function(msgtab_uses target)
  msgtab_sees(${target} ${ARGN})
  target_link_libraries(${target} PRIVATE msgtab_programs)
endfunction()
