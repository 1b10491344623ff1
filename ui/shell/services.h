// What pages may ask: the sources and senders of core, put together by app. Pages know no others.
#pragma once

#include <functional>

#include "core/orders/order_source.h"
#include "core/sync/sync_thread.h"
#include "core/text/format.h"

namespace meridian::core {
class Commands;
class Insights;
class Operations;
class OrderRecords;
class ProductSource;
class SavedViews;
class Session;
class Settings;
class StockSource;
}  // namespace meridian::core

namespace meridian::ui {

class Actions;
class Notices;
class RegionFilter;
class UndoCentre;

struct Services {
    core::OrderSource& orders;
    core::SyncThread& sync;
    core::Format& format;
    std::function<qint64()> now;                // microseconds since 1970
    std::function<void(core::Language)> speak;  // the whole program in another language, from now on

    // Never null in the program. A test gives a page what it asks for, and leaves out the rest.
    core::Commands* commands = nullptr;  // everything that changes something
    core::Session* session = nullptr;    // who is signed in, and what that person may do
    core::Settings* settings = nullptr;
    core::OrderRecords* records = nullptr;  // one order with everything about it
    core::SavedViews* views = nullptr;      // of lists, kept by the server
    core::StockSource* stock = nullptr;
    core::ProductSource* products = nullptr;
    core::Insights* insights = nullptr;      // figures over periods
    core::Operations* operations = nullptr;  // how the pipeline is

    std::function<QString()> report{};  // the facts that support asks for, as text; nothing personal

    // Of the window, which puts them here before it makes a page.
    Actions* actions = nullptr;      // what can be done, with keys (action.h)
    Notices* notices = nullptr;      // what has come of it, at the lower right (notices.h)
    UndoCentre* undo = nullptr;      // what can be taken back (undo.h)
    RegionFilter* region = nullptr;  // which region the whole window shows (region.h)
};

}  // namespace meridian::ui
