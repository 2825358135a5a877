# install() and the exported package: find_package(msgtab) provides the libraries msgtab::msgtab and
# msgtab::sessmsg, the program msgtab::tool, the function msgtab_add_catalogue, and
# msgtab_SESSMSG_DLL, the path of the catalogue.
include(CMakePackageConfigHelpers)
include(cmake/MsgtabCompletion.cmake)

set_target_properties(msgtab-tool PROPERTIES EXPORT_NAME tool)
install(TARGETS msgtab msgtab-tool EXPORT msgtab-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/msgtab DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  FILES_MATCHING PATTERN *.h PATTERN *.hpp)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES doc/msgtab.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES doc/msgtab.3 DESTINATION ${CMAKE_INSTALL_MANDIR}/man3)
install(FILES doc/mc.5 DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)

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
      endif()")
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
  install(DIRECTORY ${PROJECT_BINARY_DIR}/site DESTINATION ${CMAKE_INSTALL_DOCDIR})
  install(FILES doc/sessmsg.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(TARGETS sessmsg EXPORT msgtab-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  msgtab_install_completion(sessmsg sessmsg)
  install(TARGETS sessmsg-tool RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  install(DIRECTORY include/sessmsg DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
    FILES_MATCHING PATTERN *.h)
  install(FILES ${PROJECT_BINARY_DIR}/include/sessmsg/sessmsg.h
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sessmsg)
  msgtab_install_catalogue(sessmsg DESTINATION ${SESSMSG_INSTALL_DIR})
endif()

set(MSGTAB_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/msgtab)
install(EXPORT msgtab-targets NAMESPACE msgtab:: DESTINATION ${MSGTAB_PACKAGE_DIR})
configure_package_config_file(cmake/msgtab-config.cmake.in ${PROJECT_BINARY_DIR}/msgtab-config.cmake
  INSTALL_DESTINATION ${MSGTAB_PACKAGE_DIR} PATH_VARS SESSMSG_INSTALL_DIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/msgtab-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/msgtab-config.cmake ${PROJECT_BINARY_DIR}/msgtab-config-version.cmake
  cmake/MsgtabCatalogue.cmake cmake/MsgtabMessageCompiler.cmake cmake/MsgtabTool.cmake
  DESTINATION ${MSGTAB_PACKAGE_DIR})

# For pkg-config; the prefix is the one that the package is really installed to.
install(CODE "
  set(CMAKE_INSTALL_INCLUDEDIR ${CMAKE_INSTALL_INCLUDEDIR})
  set(CMAKE_INSTALL_LIBDIR ${CMAKE_INSTALL_LIBDIR})
  set(CMAKE_INSTALL_BINDIR ${CMAKE_INSTALL_BINDIR})
  set(CMAKE_EXECUTABLE_SUFFIX \"${CMAKE_EXECUTABLE_SUFFIX}\")
  set(PROJECT_DESCRIPTION \"${PROJECT_DESCRIPTION}\")
  set(PROJECT_VERSION ${PROJECT_VERSION})
  configure_file(\"${PROJECT_SOURCE_DIR}/cmake/msgtab.pc.in\"
    \"${PROJECT_BINARY_DIR}/msgtab.pc\" @ONLY)")
install(FILES ${PROJECT_BINARY_DIR}/msgtab.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
