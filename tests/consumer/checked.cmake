# cmake -P checked.cmake FOLDER PROJECT GENERATOR OPTION...: builds the catalogues of the project
# with an installed msgtab. CHECK reports warnings, CHECK WERROR also fails the build, and without
# CHECK nothing is reported.
set(folder ${CMAKE_ARGV3})
set(project ${CMAKE_ARGV4})
set(generator ${CMAKE_ARGV5})
set(options)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE 6 ${last})
  list(APPEND options ${CMAKE_ARGV${i}})
endforeach()

file(REMOVE_RECURSE ${folder})
execute_process(COMMAND ${CMAKE_COMMAND} -S ${project} -B ${folder} -G ${generator} ${options}
  COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET)

# expect(TARGET SUCCEEDS TELLS): whether the target is built, and whether MT1202 is reported.
function(expect target succeeds tells)
  execute_process(COMMAND ${CMAKE_COMMAND} --build ${folder} --target ${target}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(COMPARE EQUAL "${status}" 0 succeeded)
  string(REGEX MATCH "percent\\.mc:3:4: warning: " told "${output}")
  string(REGEX MATCH "guessed|code page" guessed "${output}")
  if((succeeded AND NOT succeeds) OR (succeeds AND NOT succeeded) OR guessed
     OR (tells AND NOT told) OR (told AND NOT tells))
    message(FATAL_ERROR "${target}: ${status}\n${output}")
  endif()
  foreach(file ${target}.dll ${target}.catalogue/${target}.h)
    if((succeeds AND NOT EXISTS ${folder}/${file}) OR (EXISTS ${folder}/${file} AND NOT succeeds))
      message(FATAL_ERROR "${target}: ${file} is there or is missing")
    endif()
  endforeach()
endfunction()
expect(told TRUE TRUE)
expect(refused FALSE TRUE)
expect(unchecked TRUE FALSE)

execute_process(COMMAND ${CMAKE_COMMAND} -S ${project} -B ${folder}/wrong -G ${generator} ${options}
  -DWERROR_ALONE=ON RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE output)
if(status EQUAL 0 OR NOT output MATCHES "\\[CHECK[ \n]+\\[WERROR\\]\\]")
  message(FATAL_ERROR "WERROR without CHECK: ${status}\n${output}")
endif()
