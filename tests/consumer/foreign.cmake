# cmake -P foreign.cmake PREFIX FOLDER PROJECT GENERATOR TOOL PROGRAM OPTION...: a copy of the
# installed package whose tool is not for this processor, in a cross build that names no processor.
# It uses MSGTAB_PROGRAM or the msgtab in PATH (PROGRAM both times), and without them says what it
# needs. A tool that runs is used even if the build is called a cross build.
set(i 3)
foreach(name prefix folder project generator tool program)
  set(${name} ${CMAKE_ARGV${i}})
  math(EXPR i "${i} + 1")
endforeach()
set(options)
while(i LESS CMAKE_ARGC)
  list(APPEND options ${CMAKE_ARGV${i}})
  math(EXPR i "${i} + 1")
endwhile()

file(REMOVE_RECURSE ${folder})
file(COPY ${prefix}/ DESTINATION ${folder}/prefix)
file(WRITE ${folder}/prefix/${tool} "not a program\n")

function(configure name)
  execute_process(COMMAND ${CMAKE_COMMAND} -S ${project} -B ${folder}/${name} -G ${generator} ${options}
    -DCMAKE_SYSTEM_NAME=${CMAKE_HOST_SYSTEM_NAME} ${ARGN}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  set(status ${status} PARENT_SCOPE)
  set(output ${output} PARENT_SCOPE)
endfunction()

function(build name)
  configure(${name} ${ARGN})
  if(status EQUAL 0)
    execute_process(COMMAND ${CMAKE_COMMAND} --build ${folder}/${name}
      RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  endif()
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${name}: ${status}\n${output}")
  endif()
endfunction()

set(foreign -DCMAKE_PREFIX_PATH=${folder}/prefix)
set(no_path -DCMAKE_FIND_USE_SYSTEM_ENVIRONMENT_PATH=OFF)
build(own -DCMAKE_PREFIX_PATH=${prefix} ${no_path})
build(given ${foreign} -DMSGTAB_PROGRAM=${program})
configure(none ${foreign} ${no_path})
if(status EQUAL 0 OR NOT output MATCHES "needs an msgtab that runs on this")
  message(FATAL_ERROR "none: ${status}\n${output}")
endif()
get_filename_component(programs ${program} DIRECTORY)
set(ENV{PATH} "${programs}:$ENV{PATH}")
build(path ${foreign})
