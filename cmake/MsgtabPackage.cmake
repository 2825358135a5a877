# cpack: a zip for Windows; an archive and Debian packages for Linux; the sources, without git.
# cmake --build --preset package-NAME makes them in build/package-NAME. The same sources give the
# same bytes: the time of all files is SOURCE_DATE_EPOCH, or that of debian/changelog.
find_package(Python3 3.9 QUIET COMPONENTS Interpreter)
if(NOT Python3_FOUND)
  message(STATUS "Packages are left out: they need Python 3.9")
  return()
endif()
set(scripts ${PROJECT_SOURCE_DIR}/cmake/package)
set(time $ENV{SOURCE_DATE_EPOCH})
if(NOT time)
  execute_process(COMMAND ${Python3_EXECUTABLE} ${scripts}/archive.py time ${PROJECT_SOURCE_DIR}/debian/changelog
    OUTPUT_VARIABLE time OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(ENV{SOURCE_DATE_EPOCH} ${time})
endif()
set(CPACK_PACKAGE_NAME msgtab)
set(CPACK_PACKAGE_VENDOR "the msgtab authors")
set(CPACK_PACKAGE_CONTACT "The msgtab developers <maintainers@msgtab.invalid>")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_RESOURCE_FILE_README ${PROJECT_SOURCE_DIR}/README.md)
set(CPACK_VERBATIM_VARIABLES ON)
if(NOT WIN32) # there the linker strips, since strip would write the time of day
  set(CPACK_STRIP_FILES ON)
endif()
set(CPACK_THREADS 1) # several would split the archive by the number of processors
set(CPACK_COMPONENTS_ALL runtime library dev doc)

msgtab_machine(machine)
if(WIN32)
  set(CPACK_GENERATOR ZIP)
  set(CPACK_PACKAGE_FILE_NAME msgtab-${PROJECT_VERSION}-windows-${machine})
else()
  set(CPACK_GENERATOR TXZ)
  string(TOLOWER "${CMAKE_SYSTEM_NAME}" system)
  set(CPACK_PACKAGE_FILE_NAME msgtab-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})
  find_program(MSGTAB_DPKG_DEB dpkg-deb)
  if(MSGTAB_DPKG_DEB AND BUILD_SHARED_LIBS)
    list(APPEND CPACK_GENERATOR DEB)
  endif()
endif()

# What each Debian package holds and needs.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE "")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE gzip) # packed.cmake makes it xz
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME msgtab)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libmsgtab0)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(control ${PROJECT_BINARY_DIR}/debian)
file(WRITE ${control}/triggers "activate-noawait ldconfig\n")
file(WRITE ${control}/shlibs "libmsgtab 0 libmsgtab0 (>= ${PROJECT_VERSION})\n")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${control}/triggers ${control}/shlibs)
set(CPACK_DEBIAN_DEV_PACKAGE_NAME libmsgtab-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS
    "libmsgtab0 (= ${PROJECT_VERSION}), msgtab (= ${PROJECT_VERSION}), libc6-dev")
set(CPACK_DEBIAN_DOC_PACKAGE_NAME msgtab-doc)
set(CPACK_DEBIAN_DOC_PACKAGE_SECTION doc)
set(CPACK_DEBIAN_DOC_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_DOC_PACKAGE_SHLIBDEPS OFF)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "Compiles message sources (.mc) into headers, resources and DLLs in place of
 mc.exe or windmc, lists and formats the messages of Windows images exactly
 as FormatMessage does, and explains the codes of session conflicts.")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "Opens the message tables of Windows programs and formats their texts exactly
 as FormatMessage does, on every system and without allocating memory.")
set(CPACK_COMPONENT_DEV_DESCRIPTION "Opens the message tables of Windows programs and formats their texts exactly
 as FormatMessage does. This package has the headers, the static libraries
 and what CMake and pkg-config need.")
set(CPACK_COMPONENT_DOC_DESCRIPTION "Pages on build systems, events, codes and the catalogue of session messages
 for the compiler and the library of Windows message tables.")
set(CPACK_PRE_BUILD_SCRIPTS ${scripts}/staged.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${scripts}/packed.cmake)
set(CPACK_MSGTAB_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_MSGTAB_WINDOWS ${WIN32})
set(CPACK_MSGTAB_PYTHON ${Python3_EXECUTABLE})
set(CPACK_MSGTAB_TIME ${time})

# What the package is made of, for those who have to know.
string(TIMESTAMP created "%Y-%m-%dT%H:%M:%SZ" UTC) # that of SOURCE_DATE_EPOCH
configure_file(${scripts}/msgtab.spdx.json.in ${PROJECT_BINARY_DIR}/msgtab.spdx.json @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/msgtab.spdx.json DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT doc)

# Windows on ARM has no program here, since no compiler of Debian has its libraries: the catalogue, which
# any program can load.
if(MSGTAB_CATALOGUE AND NOT WIN32)
  set(arm64 msgtab-${PROJECT_VERSION}-windows-arm64)
  set(folder ${PROJECT_BINARY_DIR}/${arm64})
  add_custom_target(package-arm64
    COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}/bin ${folder}/include/sessmsg ${folder}/share/doc/msgtab
    COMMAND msgtab-tool compile --machine arm64 --dll ${folder}/bin/sessmsg.dll ${SESSMSG_SOURCES}
    COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_BINARY_DIR}/include/sessmsg/sessmsg.h ${folder}/include/sessmsg
    COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_BINARY_DIR}/msgtab.spdx.json
            ${folder}/share/doc/msgtab
    COMMAND ${Python3_EXECUTABLE} ${scripts}/archive.py make ${time} ${PROJECT_BINARY_DIR}/${arm64}.zip ${folder}
    DEPENDS sessmsg VERBATIM)
endif()

# The sources: what is in the tree, whether or not git is there.
set(CPACK_SOURCE_GENERATOR TXZ)
set(CPACK_SOURCE_PACKAGE_FILE_NAME msgtab-${PROJECT_VERSION})
string(REGEX REPLACE "([][+.*()^$?|\\])" "\\\\\\1" here "${PROJECT_SOURCE_DIR}")
set(CPACK_SOURCE_IGNORE_FILES "^${here}/build/" "/\\.git(/|$)" "/__pycache__/" "~$")
include(CPack)
