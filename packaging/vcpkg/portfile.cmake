# Unproved: vcpkg has not run this. An overlay port that builds the tree it lies in; in a registry,
# vcpkg_download_distfile and vcpkg_extract_source_archive say where the sources are.
get_filename_component(SOURCE_PATH "${CURRENT_PORT_DIR}/../.." ABSOLUTE)

# A cross build takes the program of the host's own package.
set(options -DMSGTAB_TESTS=OFF)
if(VCPKG_CROSSCOMPILING)
  list(APPEND options "-DMSGTAB_PROGRAM=${CURRENT_HOST_INSTALLED_DIR}/tools/msgtab/msgtab${VCPKG_HOST_EXECUTABLE_SUFFIX}")
endif()
vcpkg_cmake_configure(SOURCE_PATH "${SOURCE_PATH}" OPTIONS ${options})
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/msgtab)
vcpkg_copy_tools(TOOL_NAMES msgtab sessmsg AUTO_CLEAN)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include" "${CURRENT_PACKAGES_DIR}/debug/share")
vcpkg_install_copyright(FILE_LIST "${SOURCE_PATH}/LICENSE")
