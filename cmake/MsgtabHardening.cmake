# What makes an error in a program harder to misuse, as far as compiler and linker have it. Debug
# builds go without: sanitizers watch the same places there.
include(CheckCCompilerFlag)
include(CheckPIESupported)
check_pie_supported()

set(MSGTAB_HARDENING_COMPILE)
set(MSGTAB_HARDENING_LINK)

# msgtab_harden(VARIABLE flag...): appends to VARIABLE those flags that the toolchain takes silently.
function(msgtab_harden variable)
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "MSGTAB_HAS${flag}" has)
    if(variable STREQUAL "MSGTAB_HARDENING_LINK")
      set(CMAKE_REQUIRED_LINK_OPTIONS ${flag})
      check_c_compiler_flag("" ${has})
    else()
      set(CMAKE_REQUIRED_FLAGS -Werror)
      check_c_compiler_flag(${flag} ${has})
    endif()
    if(${has})
      list(APPEND ${variable} ${flag})
    endif()
  endforeach()
  set(${variable} ${${variable}} PARENT_SCOPE)
endfunction()

if(MSVC)
  set(MSGTAB_HARDENING_COMPILE /guard:cf)
  set(MSGTAB_HARDENING_LINK /guard:cf /DYNAMICBASE /NXCOMPAT)
elseif(WIN32)
  # MinGW's stack protector and FORTIFY would need a DLL of GCC's beside every program.
  msgtab_harden(MSGTAB_HARDENING_COMPILE -mguard=cf)
  msgtab_harden(MSGTAB_HARDENING_LINK
    -Wl,--dynamicbase -Wl,--nxcompat -Wl,--high-entropy-va -mguard=cf)
else()
  msgtab_harden(MSGTAB_HARDENING_COMPILE
    -fstack-protector-strong -fcf-protection -mbranch-protection=standard)
  msgtab_harden(MSGTAB_HARDENING_LINK -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
  list(APPEND MSGTAB_HARDENING_COMPILE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()

# The flags for one target, in every optimised configuration (FORTIFY needs that).
function(msgtab_harden_target target)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:${MSGTAB_HARDENING_COMPILE}>)
  get_target_property(type ${target} TYPE)
  if(type MATCHES "^(EXECUTABLE|SHARED_LIBRARY)$")
    target_link_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo,MinSizeRel>:${MSGTAB_HARDENING_LINK}>)
  endif()
endfunction()
