#include "ui/pages/orders/ready_views.h"

#include <QCoreApplication>

namespace meridian::ui {

// Each asks for states alone, so that its number costs nothing (core/orders/order_counts.h).
const std::vector<ViewTabs::View>& readyViews() {
    static const std::vector<ViewTabs::View> kViews = {
        {"all", QT_TRANSLATE_NOOP("ViewTabs", "All"), ""},
        {"open", QT_TRANSLATE_NOOP("ViewTabs", "Open"), "status:open"},
        {"review", QT_TRANSLATE_NOOP("ViewTabs", "Needs review"), "status:fraud_review"},
        {"held", QT_TRANSLATE_NOOP("ViewTabs", "On hold"), "status:held"},
        {"unpaid", QT_TRANSLATE_NOOP("ViewTabs", "Payment failed"), "status:payment_failed"},
        {"ready", QT_TRANSLATE_NOOP("ViewTabs", "To ship"), "status:confirmed"},
        {"shipped", QT_TRANSLATE_NOOP("ViewTabs", "Shipped"), "status:fulfilled"},
    };
    return kViews;
}

}  // namespace meridian::ui
