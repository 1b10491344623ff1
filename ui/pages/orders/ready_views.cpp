#include "ui/pages/orders/ready_views.h"

#include <QCoreApplication>

namespace meridian::ui {

namespace {

using State = core::OrderState;
using Count = core::OrderStateCount;

bool isOpen(State state) {
    return (state >= State::kReserved && state <= State::kFulfilled) || state == State::kCancelPending;
}

struct Ready {
    ViewTabs::View view;
    bool (*holds)(const Count&);
};

constexpr Ready kReady[] = {
    {{"all", QT_TRANSLATE_NOOP("ViewTabs", "All"), ""}, [](const Count&) { return true; }},
    {{"open", QT_TRANSLATE_NOOP("ViewTabs", "Open"), "status:open"},
     [](const Count& one) { return isOpen(one.state); }},
    {{"review", QT_TRANSLATE_NOOP("ViewTabs", "Needs review"), "status:fraud_review"},
     [](const Count& one) { return one.state == State::kFraudReview; }},
    {{"held", QT_TRANSLATE_NOOP("ViewTabs", "On hold"), "status:held"}, [](const Count& one) { return one.held; }},
    {{"unpaid", QT_TRANSLATE_NOOP("ViewTabs", "Payment failed"), "status:payment_failed"},
     [](const Count& one) { return one.state == State::kPaymentFailed; }},
    {{"ready", QT_TRANSLATE_NOOP("ViewTabs", "To ship"), "status:confirmed"},
     [](const Count& one) { return one.state == State::kConfirmed; }},
    {{"shipped", QT_TRANSLATE_NOOP("ViewTabs", "Shipped"), "status:fulfilled"},
     [](const Count& one) { return one.state == State::kFulfilled; }},
};

}  // namespace

const std::vector<ViewTabs::View>& readyViews() {
    static const std::vector<ViewTabs::View> kViews = [] {
        std::vector<ViewTabs::View> views;
        for (const Ready& ready : kReady)
            views.push_back(ready.view);
        return views;
    }();
    return kViews;
}

std::vector<ReadyCount> countReadyViews(const std::vector<Count>& counts) {
    std::vector<ReadyCount> sums;
    for (const Ready& ready : kReady) {
        ReadyCount sum{ready.view.id, 0};
        for (const Count& count : counts)
            sum.orders += ready.holds(count) ? count.orders : 0;
        sums.push_back(sum);
    }
    return sums;
}

}  // namespace meridian::ui
