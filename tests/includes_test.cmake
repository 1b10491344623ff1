# The dependency rule can fail: for each forbidden include, in a tree of its own, the build's check must end with an error
# that names it, and it must name nothing that is allowed.
#   cmake -DSOURCE_DIR=… -DMODULES_FILE=… -DWORK_DIR=… -P includes_test.cmake
cmake_minimum_required(VERSION 3.25)

# file | include | whether it is forbidden
set(cases
    "backend/domain/order.h|\"backend/engine/ring.h\"|yes"
    "backend/domain/order.h|<QString>|yes"
    "backend/domain/order.h|<google/protobuf/message.h>|yes"
    "backend/domain/order.h|\"backend/domain/money.h\"|no"
    "backend/engine/ring.h|\"backend/services/gate.h\"|yes"
    "backend/engine/ring.h|\"backend/domain/order.h\"|no"
    "backend/services/gate.h|\"backend/edge/tls.h\"|yes"
    "backend/services/gate.h|<QtCore>|yes"
    "core/orders/order_store.h|<QString>|no"
    "core/orders/order_store.h|\"meridian/v1/orders.pb.h\"|no"
    "core/orders/order_store.h|<QWidget>|yes"
    "core/orders/order_store.h|\"ui/shell.h\"|yes"
    "core/orders/order_store.h|\"backend/engine/ring.h\"|yes"
    "core/orders/order_store.h|\"backend/services/caller.h\"|yes"
    "core/orders/order_store.h|\"backend/query/parser.h\"|no"
    "ui/pages/orders/orders_page.cpp|<QWidget>|no"
    "ui/pages/orders/orders_page.cpp|\"core/orders/order_model.h\"|no"
    "ui/pages/orders/orders_page.cpp|<QSqlQuery>|yes"
    "ui/pages/orders/orders_page.cpp|\"meridian/v1/orders.pb.h\"|yes"
    "app/main.cpp|\"ui/shell.h\"|no"
    "app/main.cpp|\"backend/engine/ring.h\"|yes")

foreach(case IN LISTS cases)
    string(REPLACE "|" ";" case "${case}")
    list(GET case 0 file)
    list(GET case 1 include)
    list(GET case 2 forbidden)
    file(REMOVE_RECURSE ${WORK_DIR})
    file(WRITE ${WORK_DIR}/${file} "#include ${include}\n")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -DSOURCE_DIR=${WORK_DIR} -DMODULES_FILE=${MODULES_FILE}
                -P ${SOURCE_DIR}/packaging/cmake/check_includes.cmake
        RESULT_VARIABLE result ERROR_VARIABLE error OUTPUT_QUIET)
    if(forbidden STREQUAL "yes")
        string(FIND "${error}" "#include ${include}" at)
        if(result EQUAL 0 OR at EQUAL -1)
            message(SEND_ERROR "${file} may include ${include}, and must not: ${error}")
        endif()
    elseif(NOT result EQUAL 0)
        message(SEND_ERROR "${file} must be able to include ${include}: ${error}")
    endif()
endforeach()
file(REMOVE_RECURSE ${WORK_DIR})
