# msgtab_install_completion(PROGRAM NAME): installs what completes the command lines of a program
# that is called NAME, where each shell looks. The scripts get their words from the program itself.
function(msgtab_install_completion program name)
  if(WIN32)
    return() # PowerShell looks nowhere: 'msgtab completion powershell' in the profile
  endif()
  set(bash bash-completion/completions/${name})
  set(zsh zsh/site-functions/_${name})
  set(fish fish/vendor_completions.d/${name}.fish)
  set(PROGRAM ${program})
  set(NAME ${name})
  foreach(shell IN ITEMS bash zsh fish)
    set(file ${PROJECT_BINARY_DIR}/completion/${${shell}})
    configure_file(${PROJECT_SOURCE_DIR}/src/console/shell/${shell} ${file} @ONLY)
    get_filename_component(folder ${${shell}} DIRECTORY)
    install(FILES ${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} COMPONENT runtime)
  endforeach()
endfunction()
