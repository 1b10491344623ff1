# One CMake target per folder. A module names the modules it may include; check_includes.cmake, which runs in every
# build, reads the same list and fails on an include that the list does not allow.
set_property(GLOBAL PROPERTY MERIDIAN_MODULES "")

# meridian_module(NAME DIR DEPENDS module... LINK library...)
# Builds every .cpp directly inside DIR (default: the current folder) into the library meridian_NAME.
function(meridian_module name)
    cmake_parse_arguments(ARG "" "DIR" "DEPENDS;LINK" ${ARGN})
    if(NOT ARG_DIR)
        set(ARG_DIR ${name})
    endif()
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${ARG_DIR}/*.cpp)
    list(TRANSFORM ARG_DEPENDS PREPEND meridian_ OUTPUT_VARIABLE targets)
    if(sources)
        add_library(meridian_${name} STATIC ${sources})
        target_include_directories(meridian_${name} PUBLIC ${CMAKE_SOURCE_DIR})
        target_link_libraries(meridian_${name} PUBLIC ${targets} ${ARG_LINK} PRIVATE meridian_warnings)
        add_dependencies(meridian_${name} meridian_check_includes)
    else()
        add_library(meridian_${name} INTERFACE)
        target_include_directories(meridian_${name} INTERFACE ${CMAKE_SOURCE_DIR})
        target_link_libraries(meridian_${name} INTERFACE ${targets} ${ARG_LINK})
    endif()
    string(REPLACE ";" "," allowed "${ARG_DEPENDS}")
    set_property(GLOBAL APPEND PROPERTY MERIDIAN_MODULES "backend/${ARG_DIR}=${name}:${allowed}")
endfunction()

# meridian_program(NAME DEPENDS module...): backend/tools/NAME/*.cpp or backend/tools/NAME.cpp, with dashes as underscores.
function(meridian_program name)
    cmake_parse_arguments(ARG "" "" "DEPENDS" ${ARGN})
    string(REPLACE "-" "_" stem ${name})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tools/${stem}/*.cpp)
    list(TRANSFORM ARG_DEPENDS PREPEND meridian_ OUTPUT_VARIABLE targets)
    add_executable(${name} ${sources})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${targets} meridian_warnings)
    add_dependencies(${name} meridian_check_includes)
endfunction()

# meridian_test(NAME LABELS label... DEPENDS module... SOURCES file... [TIMEOUT seconds])
# Unit tests are compiled without optimisation and with the headers of tests/headers.cpp compiled once: half of a clean
# build is theirs, and what they test is optimised in its own library.
function(meridian_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LABELS;DEPENDS;SOURCES" ${ARGN})
    list(TRANSFORM ARG_DEPENDS PREPEND meridian_ OUTPUT_VARIABLE targets)
    add_executable(${name} ${ARG_SOURCES})
    if(ARG_LABELS STREQUAL "unit" AND CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(${name} PRIVATE -O0 -pthread)
        target_precompile_headers(${name} REUSE_FROM meridian_test_headers)
    endif()
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${targets} GTest::gtest GTest::gmock GTest::gtest_main rapidcheck meridian_warnings)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT})
    if(MERIDIAN_SANITIZE MATCHES "thread")
        set_tests_properties(${name} PROPERTIES
            ENVIRONMENT "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp")
    endif()
endfunction()

# Call once, after every module is known.
function(meridian_write_dependency_rule)
    get_property(modules GLOBAL PROPERTY MERIDIAN_MODULES)
    list(JOIN modules "\n" text)
    file(WRITE ${CMAKE_BINARY_DIR}/modules.txt "${text}\n")
endfunction()

add_custom_target(meridian_check_includes
    COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${CMAKE_SOURCE_DIR} -DMODULES_FILE=${CMAKE_BINARY_DIR}/modules.txt
            -P ${CMAKE_SOURCE_DIR}/packaging/cmake/check_includes.cmake
    COMMENT "Checking that includes follow the dependency rule")
