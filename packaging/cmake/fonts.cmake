# meridian_embed_fonts(TARGET)
# The faces of Inter that the theme asks for (400, 500 and 600), compiled into the program, so that it looks the same
# wherever it runs. They come from Debian's package and are no part of the repository.
set(MERIDIAN_INTER_DIR /usr/share/fonts/opentype/inter CACHE PATH "Where Inter-Regular.otf and its sisters are")

function(meridian_embed_fonts target)
    set(files "")
    foreach(face IN ITEMS Regular Medium SemiBold)
        set(file ${MERIDIAN_INTER_DIR}/Inter-${face}.otf)
        if(NOT EXISTS ${file})
            message(FATAL_ERROR "${file} is missing. Install Debian's package fonts-inter (packaging/install-dependencies "
                "does), or name the folder of the fonts with -DMERIDIAN_INTER_DIR=DIR.")
        endif()
        set_source_files_properties(${file} PROPERTIES QT_RESOURCE_ALIAS Inter-${face}.otf)
        list(APPEND files ${file})
    endforeach()
    # Packed, each start would unpack them: they are read from where the program lies in memory.
    qt_add_resources(${target} fonts PREFIX /fonts FILES ${files} OPTIONS --no-compress)
endfunction()
