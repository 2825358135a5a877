# include(MsgtabMessageCompiler), after find_package(msgtab) or add_subdirectory(msgtab).
#
# Sets CMAKE_MC_COMPILER to msgtab's command line of mc.exe, unless the project or its toolchain has
# set a message compiler. It may be a list, so write COMMAND ${CMAKE_MC_COMPILER} without quotes.
if(NOT CMAKE_MC_COMPILER)
  msgtab_tool(CMAKE_MC_COMPILER)
  list(APPEND CMAKE_MC_COMPILER mc)
endif()

# msgtab_target_messages(TARGET FILE.mc|FILE.man...)
#
# For those who want what mc.exe writes and no more: TARGET can include FILE.h, and on Windows its
# resources have FILE.rc with the message tables. Of an instrumentation manifest, FILE.man, the
# header has functions that write events (mc -um), and FILE.rc names the resource WEVT_TEMPLATE.
function(msgtab_target_messages target)
  if(NOT ARGN)
    message(FATAL_ERROR "msgtab_target_messages(TARGET FILE.mc|FILE.man...)")
  endif()
  msgtab_absolute(sources ${ARGN})
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}.messages)
  file(MAKE_DIRECTORY ${folder})
  foreach(source IN LISTS sources)
    get_filename_component(base ${source} NAME_WLE)
    set(rc ${folder}/${base}.rc)
    set(user_mode)
    if(source MATCHES "[.][mM][aA][nN]$")
      set(user_mode -um)
      if(WIN32)
        target_link_libraries(${target} PRIVATE advapi32)
      endif()
    endif()
    add_custom_command(OUTPUT ${folder}/${base}.h ${rc}
      COMMAND ${CMAKE_MC_COMPILER} ${user_mode} -b -h ${folder} -r ${folder} ${source}
      DEPENDS ${source} $<$<TARGET_EXISTS:msgtab::tool>:msgtab::tool>
      COMMENT "Compiling the messages of ${base}"
      VERBATIM)
    target_sources(${target} PRIVATE ${folder}/${base}.h)
    if(WIN32)
      target_sources(${target} PRIVATE ${rc})
    endif()
  endforeach()
  target_include_directories(${target} PRIVATE ${folder})
endfunction()
