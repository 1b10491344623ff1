#include "ui/pages/products/price_currency.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>
#include <algorithm>

#include "core/async/deliver.h"
#include "core/insights/insights.h"
#include "core/insights/overview_figures.h"
#include "core/text/amount.h"
#include "ui/shell/region.h"
#include "ui/theme/control_kinds.h"

namespace meridian::ui {

PriceCurrency::PriceCurrency(Services& services, QWidget* parent) : QPushButton(parent), m_services(services) {
    setObjectName(QStringLiteral("products.currency"));
    setControlSize(this, ControlSize::kSmall);
    m_wish.viewers = core::currencyNumber(QLocale::system().currencySymbol(QLocale::CurrencyIsoCode));
    if (services.region != nullptr) {
        m_wish.region = services.region->code();
        connect(services.region, &RegionFilter::changed, this, [this](const QString& code) {
            m_wish.region = code;
            // Who looks at another region wants its prices.
            m_wish.chosen = 0;
            refresh();
            Q_EMIT wantedChanged();
        });
    }
    connect(&services.sync, &core::SyncThread::stateChanged, this, [this](core::SyncThread::State state) {
        if (state == core::SyncThread::State::kLive && !m_isTold) askMain();
    });
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &PriceCurrency::fillMenu);
    translate();
    askMain();
}

// The server's operator names the currency in which the others are added up. Until the server says it, the one of the
// figures that were kept on this computer is the best guess.
void PriceCurrency::askMain() {
    if (m_services.insights == nullptr) return;
    const qint64 now = m_services.now();
    core::FiguresQuery query;
    query.period = {now - core::kMicrosPerMinute, now};
    query.totalsOnly = true;
    core::deliver(m_services.insights->figures(query).future, this,
                  [this](const core::Outcome<core::FiguresAnswer>& outcome) {
                      m_isTold = outcome.ok();
                      if (outcome.ok()) return takeMain(outcome->rates.base);
                      if (m_wish.main == 0) recallMain();
                  });
}

void PriceCurrency::recallMain() {
    core::deliver(m_services.insights->kept().future, this, [this](const core::Outcome<core::OverviewFigures>& kept) {
        if (kept.ok() && m_wish.main == 0) takeMain(kept->now.rates.base);
    });
}

void PriceCurrency::takeMain(quint16 currency) {
    if (currency == m_wish.main) return;
    m_wish.main = currency;
    refresh();
    Q_EMIT wantedChanged();
}

void PriceCurrency::choose(quint16 currency) {
    if (m_wish.chosen == currency) return;
    m_wish.chosen = currency;
    refresh();
    Q_EMIT wantedChanged();
}

void PriceCurrency::offer(const QVector<quint16>& currencies) {
    m_offered = currencies;
    std::sort(m_offered.begin(), m_offered.end(),
              [](quint16 a, quint16 b) { return core::currencyLetters(a) < core::currencyLetters(b); });
    refresh();
}

void PriceCurrency::fillMenu() {
    menu()->clear();
    auto* one = new QActionGroup(menu());
    const auto add = [&](const QString& text, quint16 currency) {
        QAction* action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_wish.chosen == currency);
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, currency] { choose(currency); });
    };
    add(tr("As the region has it"), 0);
    menu()->addSeparator();
    for (const quint16 currency : std::as_const(m_offered))
        add(core::currencyLetters(currency), currency);
}

// The first that is offered, which is what most products show.
void PriceCurrency::refresh() {
    const QVector<quint16> lists = wanted();
    const auto shown =
        std::find_if(lists.begin(), lists.end(), [this](quint16 list) { return m_offered.contains(list); });
    const bool isKnown = shown != lists.end();
    setVisible(!m_offered.isEmpty());
    setText(isKnown ? core::currencyLetters(*shown) : tr("Currency"));
    setAccessibleName(isKnown ? tr("Prices in %1; choose another currency").arg(core::currencyLetters(*shown))
                              : tr("Choose the currency of the prices"));
    setToolTip(accessibleName());
}

void PriceCurrency::translate() {
    refresh();
}

}  // namespace meridian::ui
