// What pages may ask: the sources and senders of core, put together by app. Pages know no others.
#pragma once

#include "core/orders/order_source.h"
#include "core/sync/sync_thread.h"
#include "core/text/format.h"

namespace meridian::ui {

struct Services {
    core::OrderSource& orders;
    core::SyncThread& sync;
    core::Format& format;
    std::function<qint64()> now;                // microseconds since 1970
    std::function<void(core::Language)> speak;  // the whole program in another language, from now on
};

}  // namespace meridian::ui
