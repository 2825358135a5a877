# cmake -P foreign.cmake PREFIX FOLDER PROJECT GENERATOR TOOL PROGRAM OPTION...: a copy of the
# installed package whose tool is not for this processor, in a cross build that names no processor.
# Only PROGRAM runs.
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

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${status}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${folder})
file(COPY ${prefix}/ DESTINATION ${folder}/prefix)
file(WRITE ${folder}/prefix/${tool} "no program\n")
run(${CMAKE_COMMAND} -S ${project} -B ${folder}/build -G ${generator} ${options}
    -DCMAKE_SYSTEM_NAME=${CMAKE_HOST_SYSTEM_NAME} -DCMAKE_PREFIX_PATH=${folder}/prefix -DMSGTAB_PROGRAM=${program})
run(${CMAKE_COMMAND} --build ${folder}/build)
