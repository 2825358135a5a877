# install() and the exported package: find_package(msgtab) provides the libraries msgtab::msgtab and
# msgtab::sessmsg, the program msgtab::tool, the function msgtab_add_catalogue, and
# msgtab_SESSMSG_DLL, the path of the catalogue.
include(CMakePackageConfigHelpers)
include(cmake/MsgtabCompletion.cmake)

set_target_properties(msgtab-tool PROPERTIES EXPORT_NAME tool)
install(TARGETS msgtab-tool EXPORT msgtab-targets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
set(libraries msgtab)
if(BUILD_SHARED_LIBS)
  list(APPEND libraries msgtab_static)
endif()
install(TARGETS ${libraries} EXPORT msgtab-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT dev
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT library)
install(DIRECTORY include/msgtab DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev
  FILES_MATCHING PATTERN *.h PATTERN *.hpp)
file(GLOB pages CONFIGURE_DEPENDS doc/*.md)
install(FILES LICENSE README.md CHANGELOG.md ${pages} DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT doc)
install(FILES doc/msgtab.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT runtime)
install(FILES doc/msgtab.3 DESTINATION ${CMAKE_INSTALL_MANDIR}/man3 COMPONENT dev)
install(FILES doc/mc.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 COMPONENT runtime)

msgtab_install_completion(msgtab msgtab)

# The program under the names of message compilers: it then has their command line.
if(MSGTAB_LINKS)
  foreach(link mc windmc x86_64-w64-mingw32-windmc i686-w64-mingw32-windmc
          aarch64-w64-mingw32-windmc armv7-w64-mingw32-windmc)
    install(CODE "
      set(bin \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}\")
      set(link \"\${bin}/${link}${CMAKE_EXECUTABLE_SUFFIX}\")
      message(STATUS \"Link: \${link}\")
      if(\"${CMAKE_SYSTEM_NAME}\" STREQUAL \"Windows\")
        file(COPY_FILE \"\${bin}/msgtab${CMAKE_EXECUTABLE_SUFFIX}\" \"\${link}\")
      else()
        file(CREATE_LINK msgtab \"\${link}\" SYMBOLIC)
      endif()" COMPONENT runtime)
    if(NOT link STREQUAL "mc") # on many systems that is another program
      msgtab_install_completion(msgtab ${link})
    endif()
  endforeach()
endif()

# Where sessmsg_open looks: beside the program, and on systems other than Windows also in the data
# folder.
if(WIN32)
  set(SESSMSG_INSTALL_DIR ${CMAKE_INSTALL_BINDIR})
else()
  set(SESSMSG_INSTALL_DIR ${CMAKE_INSTALL_DATADIR}/sessmsg)
endif()
if(MSGTAB_CATALOGUE)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/site DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT doc)
  install(FILES doc/sessmsg.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT runtime)
  install(TARGETS sessmsg EXPORT msgtab-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT dev)
  msgtab_install_completion(sessmsg sessmsg)
  install(TARGETS sessmsg-tool RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
  install(DIRECTORY include/sessmsg DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT dev
    FILES_MATCHING PATTERN *.h)
  install(FILES ${PROJECT_BINARY_DIR}/include/sessmsg/sessmsg.h
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sessmsg COMPONENT dev)
  msgtab_install_catalogue(sessmsg DESTINATION ${SESSMSG_INSTALL_DIR} COMPONENT runtime)
endif()

set(MSGTAB_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/msgtab)
install(EXPORT msgtab-targets NAMESPACE msgtab:: DESTINATION ${MSGTAB_PACKAGE_DIR} COMPONENT dev)
set(MSGTAB_NEEDS_ICONV OFF)
if(TARGET Iconv::Iconv AND NOT Iconv_IS_BUILT_IN)
  set(MSGTAB_NEEDS_ICONV ON)
endif()
configure_package_config_file(cmake/msgtab-config.cmake.in ${PROJECT_BINARY_DIR}/msgtab-config.cmake
  INSTALL_DESTINATION ${MSGTAB_PACKAGE_DIR} PATH_VARS SESSMSG_INSTALL_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/msgtab-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/msgtab-config.cmake ${PROJECT_BINARY_DIR}/msgtab-config-version.cmake
  cmake/MsgtabCatalogue.cmake cmake/MsgtabMessageCompiler.cmake cmake/MsgtabTool.cmake
  DESTINATION ${MSGTAB_PACKAGE_DIR} COMPONENT dev)

# For pkg-config. The prefix is where the files are, so that packages may be unpacked anywhere.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(MSGTAB_PC_PREFIX ${CMAKE_INSTALL_PREFIX})
else()
  file(RELATIVE_PATH up /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
  string(REGEX REPLACE "/$" "" up "${up}")
  set(MSGTAB_PC_PREFIX "\${pcfiledir}/${up}")
endif()
foreach(kind BIN LIB INCLUDE)
  set(MSGTAB_PC_${kind}DIR "\${prefix}/${CMAKE_INSTALL_${kind}DIR}")
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${kind}DIR}")
    set(MSGTAB_PC_${kind}DIR ${CMAKE_INSTALL_${kind}DIR})
  endif()
endforeach()
set(MSGTAB_PC_PRIVATE)
if(MSGTAB_NEEDS_ICONV)
  set(MSGTAB_PC_PRIVATE -liconv)
endif()
set(names msgtab)
if(MSGTAB_CATALOGUE)
  list(APPEND names sessmsg)
endif()
foreach(name IN LISTS names)
  configure_file(cmake/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
    COMPONENT dev)
endforeach()
