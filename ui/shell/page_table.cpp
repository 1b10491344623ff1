// The pages of the console, in the order of the rail. A page is one folder in ui/pages and one line here.
#include "ui/pages/orders/orders_page.h"
#include "ui/shell/page.h"

namespace meridian::ui {

const std::vector<PageSpec>& pageTable() {
    static const std::vector<PageSpec> kPages = {
        {"orders", QT_TRANSLATE_NOOP("Rail", "Sell"), QT_TRANSLATE_NOOP("Rail", "Orders"), "orders", "G O",
         [](Services& services) -> Page* { return new OrdersPage(services); }},
    };
    return kPages;
}

}  // namespace meridian::ui
