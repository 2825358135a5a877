# Run by cpack on what it has packed: the same files become the same bytes, whatever the system's order
# of files and their times are. Debian packages lose the scripts that call ldconfig: the trigger does.
foreach(package IN LISTS CPACK_PACKAGE_FILES)
  if(NOT CPACK_GENERATOR STREQUAL "DEB")
    execute_process(COMMAND ${CPACK_MSGTAB_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/archive.py again
      ${CPACK_MSGTAB_TIME} ${package} COMMAND_ERROR_IS_FATAL ANY)
    continue()
  endif()
  set(ENV{SOURCE_DATE_EPOCH} ${CPACK_MSGTAB_TIME})
  set(folder ${CPACK_TEMPORARY_DIRECTORY}/again)
  file(REMOVE_RECURSE ${folder})
  execute_process(COMMAND dpkg-deb -R ${package} ${folder} COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE ${folder}/DEBIAN/postinst ${folder}/DEBIAN/postrm)
  execute_process(COMMAND dpkg-deb --root-owner-group -Zxz -b ${folder} ${package}
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endforeach()
