# install() and the exported package: find_package(msgtab) gives msgtab::msgtab.
include(CMakePackageConfigHelpers)

install(TARGETS msgtab EXPORT msgtab-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/msgtab DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

set(MSGTAB_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/msgtab)
install(EXPORT msgtab-targets NAMESPACE msgtab:: DESTINATION ${MSGTAB_PACKAGE_DIR})
configure_package_config_file(cmake/msgtab-config.cmake.in ${PROJECT_BINARY_DIR}/msgtab-config.cmake
  INSTALL_DESTINATION ${MSGTAB_PACKAGE_DIR})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/msgtab-config-version.cmake
  COMPATIBILITY SameMajorVersion)
install(FILES ${PROJECT_BINARY_DIR}/msgtab-config.cmake ${PROJECT_BINARY_DIR}/msgtab-config-version.cmake
  DESTINATION ${MSGTAB_PACKAGE_DIR})
