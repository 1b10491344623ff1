# The lowered SQL is run against a real SQLite, which the module itself does not need.
find_package(SQLite3 REQUIRED)
add_library(meridian_query_test_database INTERFACE)
target_link_libraries(meridian_query_test_database INTERFACE SQLite::SQLite3)
list(APPEND depends query_test_database)
