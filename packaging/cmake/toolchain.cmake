# One place for the language, the warnings and the build's speed.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(MERIDIAN_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize")
option(MERIDIAN_COVERAGE "Instrument for branch coverage" OFF)
option(MERIDIAN_PLANTED_DEFECTS "Compile in the defects that the tests must find" OFF)
option(MERIDIAN_FUZZ "Build the libFuzzer targets (needs clang)" OFF)

# Checks stay on in release, so NDEBUG is never defined; line tables keep profiles readable.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1 -D_GLIBCXX_ASSERTIONS")
set(CMAKE_C_FLAGS_RELEASE "-O2 -g1")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g -D_GLIBCXX_ASSERTIONS")

add_library(meridian_warnings INTERFACE)
target_compile_options(meridian_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)

if(MERIDIAN_SANITIZE)
    add_compile_options(-fsanitize=${MERIDIAN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${MERIDIAN_SANITIZE})
endif()
if(MERIDIAN_COVERAGE)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "Coverage is counted by clang: use the coverage preset")
    endif()
    add_compile_options(-fprofile-instr-generate -fcoverage-mapping -fprofile-update=atomic)  # threads count, too
    add_compile_definitions(MERIDIAN_COVERAGE=1)
    add_link_options(-fprofile-instr-generate)
endif()
if(MERIDIAN_PLANTED_DEFECTS)
    add_compile_definitions(MERIDIAN_PLANTED_DEFECTS=1)
endif()

find_program(MERIDIAN_CCACHE ccache)
if(MERIDIAN_CCACHE)
    # Precompiled headers need this leave from ccache; its manual names the pair.
    set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${MERIDIAN_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
find_program(MERIDIAN_MOLD mold)
if(MERIDIAN_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
