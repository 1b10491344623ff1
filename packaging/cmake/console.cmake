# The console's libraries, their tests and what they share: Qt, its stricter definitions, moc.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg Network DBus Test LinguistTools)
find_package(Qt6Keychain REQUIRED)
find_library(MERIDIAN_XLSXWRITER xlsxwriter REQUIRED)  # libxlsxwriter has no CMake package in Debian 12
find_library(MERIDIAN_XCB xcb REQUIRED)
# What the backend's libraries bring along: imported targets are known only where they were asked for.
find_package(absl REQUIRED CONFIG)
find_package(Protobuf REQUIRED)
find_package(gRPC REQUIRED CONFIG)
find_package(SQLite3 REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(fmt REQUIRED CONFIG)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(Threads REQUIRED)

add_library(meridian_qt INTERFACE)
target_compile_definitions(meridian_qt INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# What most files of the console include, compiled once for each library: parsing Qt is half of what a small file costs.
set(MERIDIAN_CORE_HEADERS <QCoreApplication> <QFuture> <QHash> <QObject> <QPromise> <QString> <QStringList> <QTimer>
    <algorithm> <array> <chrono> <functional> <memory> <optional> <string> <variant> <vector>)
set(MERIDIAN_WIDGET_HEADERS ${MERIDIAN_CORE_HEADERS} <QApplication> <QBoxLayout> <QEvent> <QGridLayout> <QKeyEvent> <QLabel>
    <QLineEdit> <QPainter> <QPushButton> <QToolButton> <QWidget>)

# meridian_console_library(NAME LINK library... PRIVATE library... HEADERS header...)
# Every .cpp below the current folder.
function(meridian_console_library name)
    cmake_parse_arguments(ARG "" "" "LINK;PRIVATE;HEADERS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
    add_library(meridian_${name} STATIC ${sources})
    set_target_properties(meridian_${name} PROPERTIES AUTOMOC ON)
    target_include_directories(meridian_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(meridian_${name} PUBLIC ${ARG_LINK} meridian_qt PRIVATE ${ARG_PRIVATE} meridian_warnings)
    target_precompile_headers(meridian_${name} PRIVATE ${ARG_HEADERS})
    add_dependencies(meridian_${name} meridian_check_includes)
endfunction()

# Qt Test tells each program its folder by a definition, so every folder has precompiled headers of its own.
function(meridian_qt_test_headers name)
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set(headers meridian_qt_test_headers_${folder})
    set(${name} ${headers} PARENT_SCOPE)
    if(TARGET ${headers})
        return()
    endif()
    add_library(${headers} OBJECT ${CMAKE_SOURCE_DIR}/tests/headers.cpp)
    target_compile_options(${headers} PRIVATE -O0 -pthread)
    target_link_libraries(${headers} PRIVATE Qt6::Widgets Qt6::Network Qt6::Test meridian_qt meridian_warnings)
    target_precompile_headers(${headers} PRIVATE ${MERIDIAN_WIDGET_HEADERS} <QSignalSpy> <QTemporaryDir> <QTest>)
endfunction()

# meridian_qt_test(NAME LABELS label... LINK library... SOURCES file... [TIMEOUT seconds])
# One Qt Test program; runs without a display unless it says otherwise. Compiled without optimisation and with its headers
# compiled once for each folder: what it tests is optimised in its own library.
function(meridian_qt_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LABELS;LINK;SOURCES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Widgets Qt6::Network Qt6::Test meridian_qt meridian_warnings)
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(${name} PRIVATE -O0 -pthread)
        meridian_qt_test_headers(headers)
        target_precompile_headers(${name} REUSE_FROM ${headers})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_FONT_DPI=96;QT_SCALE_FACTOR=1;LC_ALL=C.UTF-8")
endfunction()
