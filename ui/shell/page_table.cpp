// The pages of the console, in the order of the rail. A page is one folder in ui/pages and one line here.
#include "ui/pages/about/about_page.h"
#include "ui/pages/dead_letters/dead_letters_page.h"
#include "ui/pages/inventory/inventory_page.h"
#include "ui/pages/operations/operations_page.h"
#include "ui/pages/order/order_page.h"
#include "ui/pages/orders/orders_page.h"
#include "ui/pages/overview/overview_page.h"
#include "ui/pages/products/products_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/shell/page.h"

namespace meridian::ui {

const std::vector<PageSpec>& pageTable() {
    static const std::vector<PageSpec> kPages = {
        {"overview", "", QT_TRANSLATE_NOOP("Rail", "Overview"), "overview", "G V",
         [](Services& services) -> Page* { return new OverviewPage(services); }, "viewRevenue"},
        {"orders", QT_TRANSLATE_NOOP("Rail", "Sell"), QT_TRANSLATE_NOOP("Rail", "Orders"), "orders", "G O",
         [](Services& services) -> Page* { return new OrdersPage(services); }},
        {"order", nullptr, QT_TRANSLATE_NOOP("Rail", "Order"), "orders", nullptr,
         [](Services& services) -> Page* { return new OrderPage(services); }, "viewOrders", nullptr, "orders"},
        {"inventory", QT_TRANSLATE_NOOP("Rail", "Stock"), QT_TRANSLATE_NOOP("Rail", "Inventory"), "inventory", "G I",
         [](Services& services) -> Page* { return new InventoryPage(services); }, "viewStock"},
        {"products", QT_TRANSLATE_NOOP("Rail", "Stock"), QT_TRANSLATE_NOOP("Rail", "Products"), "products", "G P",
         [](Services& services) -> Page* { return new ProductsPage(services); }, "viewCatalogue",
         &ProductsPage::findWork},
        {"operations", QT_TRANSLATE_NOOP("Rail", "Run"), QT_TRANSLATE_NOOP("Rail", "Pipeline"), "pipeline", "G S",
         [](Services& services) -> Page* { return new OperationsPage(services); }, "viewPipeline"},
        {"dead_letters", QT_TRANSLATE_NOOP("Rail", "Run"), QT_TRANSLATE_NOOP("Rail", "Dead letters"), "dead", "G D",
         [](Services& services) -> Page* { return new DeadLettersPage(services); }, "viewDeadLetters"},
        {"settings", nullptr, QT_TRANSLATE_NOOP("Rail", "Settings"), "gear", "Ctrl ,",
         [](Services& services) -> Page* { return new SettingsPage(services); }},
        {"about", nullptr, QT_TRANSLATE_NOOP("Rail", "About Meridian"), "info", nullptr,
         [](Services& services) -> Page* { return new AboutPage(services); }},
    };
    return kPages;
}

}  // namespace meridian::ui
