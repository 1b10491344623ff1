# meridian_generate_tokens(TARGET)
# Headers with the colours, sizes, states and icons of resources/tokens.json, included as "ui/theme/tokens.h".
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(meridian_generate_tokens target)
    set(source ${CMAKE_SOURCE_DIR}/resources/tokens.json)
    set(script ${CMAKE_SOURCE_DIR}/packaging/cmake/make_tokens.py)
    set(root ${CMAKE_BINARY_DIR}/generated)
    set(headers tokens.h state_table.h chart_palette.h icon_paths.h)
    list(TRANSFORM headers PREPEND ${root}/ui/theme/)
    add_custom_command(OUTPUT ${headers}
        COMMAND Python3::Interpreter ${script} ${source} ${root}/ui/theme
        DEPENDS ${source} ${script}
        COMMENT "Writing the theme's tables from tokens.json")
    set_source_files_properties(${headers} PROPERTIES SKIP_AUTOGEN ON)
    target_sources(${target} PRIVATE ${headers})
    target_include_directories(${target} PUBLIC ${root})
endfunction()
