#include "ui/pages/overview/revenue_card.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/insights/overview.h"
#include "ui/charts/bar_chart.h"
#include "ui/pages/overview/overview_words.h"
#include "ui/pages/overview/share_list.h"
#include "ui/theme/chart_palette.h"
#include "ui/theme/control_kinds.h"
#include "ui/widgets/region_mark.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

constexpr std::size_t kRows = 4;  // the card is as high for currencies as for regions

// Whole units: cents say nothing in a sum over days.
QString wholeUnits(const core::Format& format, const core::Amount& amount) {
    const double unit = std::pow(10, core::currencyDigits(amount.currency));
    return format.integer(std::llround(static_cast<double>(amount.minor) / unit));
}

}  // namespace

RevenueCard::RevenueCard(const Services& services, QWidget* parent)
    : Card(tr("Revenue"), parent),
      m_services(services),
      m_by(new Segments(QString(), this)),
      m_list(new ShareList(this)),
      m_bars(new BarChart(this)) {
    setObjectName(QStringLiteral("overview.revenue"));
    m_list->setObjectName(QStringLiteral("overview.revenue.list"));
    m_bars->setObjectName(QStringLiteral("overview.revenue.bars"));
    setControlSize(m_by, ControlSize::kSmall);
    addAction(m_by);
    body()->addWidget(m_list);
    body()->addWidget(m_bars, 1);
    connect(m_by, &Segments::chosen, this, &RevenueCard::refresh);
    connect(m_list, &ShareList::opened, this, [this](const QString& id) {
        if (!m_figures) return;
        const bool region = core::regionCodes().contains(id);
        const QString currency = region || id.isEmpty() ? QString() : QStringLiteral("currency:") + id;
        Q_EMIT wanted(ordersRoute(
            {core::confirmedIn(m_figures->period), currency, core::deliveredTo(region ? id : m_figures->region)}));
    });
    connect(m_bars, &Chart::opened, this, [this](int moment) {
        if (!m_figures) return;
        Q_EMIT wanted(ordersRoute({core::confirmedIn(spanAt(m_figures->period, m_figures->span, moment)),
                                   core::deliveredTo(m_figures->region)}));
    });
    translate();
}

void RevenueCard::show(const OverviewFigures& figures) {
    m_figures = figures;
    refresh();
}

void RevenueCard::translate() {
    m_by->setAccessibleName(tr("Revenue by"));
    m_by->setChoices({{QStringLiteral("region"), tr("Region"), {}, tr("Revenue by region of delivery")},
                      {QStringLiteral("currency"), tr("Currency"), {}, tr("Revenue by currency of the order")}});
    m_list->setAccessibleName(tr("Revenue by region or currency"));
    m_bars->setAccessibleName(tr("Revenue over the period"));
    m_bars->setTogether(tr("Together"));
    refresh();
}

void RevenueCard::refresh() {
    setTitle(tr("Revenue"));
    if (!m_figures) return;
    const core::Revenue all = core::revenueOf(m_figures->now.totals, m_figures->now.rates, core::Money::kConfirmed);
    const bool byCurrency = m_by->current() == u"currency" || !all.sum;
    setNote(byCurrency ? QString() : core::currencyLetters(all.sum->currency));
    m_list->setRows(byCurrency ? currencyRows() : regionRows());
    showBars();
}

QList<ShareRow> RevenueCard::regionRows() const {
    QList<ShareRow> rows;
    double largest = 0;
    QList<double> values;
    for (const QString& region : core::regionCodes()) {
        if (!m_figures->region.isEmpty() && region != m_figures->region) continue;
        const core::Rates& rates = m_figures->now.rates;
        const core::Amount now =
            core::revenueOf(m_figures->now.totals, rates, core::Money::kConfirmed, region).sum.value_or(core::Amount{});
        const core::Revenue before = core::revenueOf(m_figures->then.totals, rates, core::Money::kConfirmed, region);
        ShareRow row{.id = region, .name = region.toUpper(), .region = region, .color = regionColor(region)};
        row.amount = wholeUnits(m_services.format, now);
        if (!m_figures->before.empty() && before.sum) {
            const ChangeText change =
                changeText(m_services.format, double(now.minor), double(before.sum->minor), Better::kHigher);
            row.change = change.text;
            row.direction = change.direction;
            row.tone = change.tone;
        }
        row.formula =
            tr("Totals of the orders delivered to this region whose payment was authorised in this period. "
               "Opens those placed in it.");
        values.append(double(now.minor));
        largest = std::max(largest, double(now.minor));
        rows.append(row);
    }
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i].share = largest > 0 ? values[i] / largest : 0;
    if (rows.size() > 1) rows.append(sumRow());
    return rows;
}

QList<ShareRow> RevenueCard::currencyRows() const {
    QList<ShareRow> rows;
    const core::Rates& rates = m_figures->now.rates;
    const core::Revenue now = core::revenueOf(m_figures->now.totals, rates, core::Money::kConfirmed);
    const core::Revenue before = core::revenueOf(m_figures->then.totals, rates, core::Money::kConfirmed);
    double largest = 0;
    for (const core::Amount& amount : now.byCurrency)
        largest = std::max(largest, double(rates.toBase(amount).value_or(core::Amount{}).minor));
    const std::size_t shown = now.byCurrency.size() > kRows ? kRows - 1 : now.byCurrency.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const core::Amount& amount = now.byCurrency[i];
        const QString letters = core::currencyLetters(amount.currency);
        ShareRow row{.id = letters, .name = letters, .color = QColor::fromRgba(chart::kSeries[0])};
        row.amount = wholeUnits(m_services.format, amount);
        row.share = largest > 0 ? double(rates.toBase(amount).value_or(core::Amount{}).minor) / largest : 0;
        const auto same = std::ranges::find(before.byCurrency, amount.currency, &core::Amount::currency);
        if (!m_figures->before.empty() && same != before.byCurrency.end()) {
            const ChangeText change =
                changeText(m_services.format, double(amount.minor), double(same->minor), Better::kHigher);
            row.change = change.text;
            row.direction = change.direction;
            row.tone = change.tone;
        }
        row.formula =
            tr("Totals of the orders in %1 whose payment was authorised in this period, in %1. The bar compares "
               "them converted.")
                .arg(letters);
        rows.append(row);
    }
    if (shown < now.byCurrency.size()) rows.append(moreRow(now, shown));
    return rows;
}

// What there is no room for, converted and together.
ShareRow RevenueCard::moreRow(const core::Revenue& revenue, std::size_t first) const {
    const core::Rates& rates = m_figures->now.rates;
    core::Amount sum{0, rates.base};
    QStringList amounts;
    for (std::size_t i = first; i < revenue.byCurrency.size(); ++i) {
        sum.minor += rates.toBase(revenue.byCurrency[i]).value_or(core::Amount{}).minor;
        amounts.append(m_services.format.money(revenue.byCurrency[i]));
    }
    ShareRow row{.name = tr("%1 more").arg(m_services.format.integer(amounts.size())), .sum = true};
    row.amount = rates.base == 0 ? QStringLiteral("–")
                                 : wholeUnits(m_services.format, sum) + u' ' + core::currencyLetters(rates.base);
    row.formula = tr("The other currencies: %1.").arg(amounts.join(QStringLiteral(", ")));
    return row;
}

ShareRow RevenueCard::sumRow() const {
    const core::Rates& rates = m_figures->now.rates;
    const core::Revenue now = core::revenueOf(m_figures->now.totals, rates, core::Money::kConfirmed);
    const core::Revenue before = core::revenueOf(m_figures->then.totals, rates, core::Money::kConfirmed);
    ShareRow row{.name = tr("All regions"), .sum = true};
    row.amount = wholeUnits(m_services.format, now.sum.value_or(core::Amount{}));
    if (!m_figures->before.empty() && before.sum && now.sum) {
        const ChangeText change =
            changeText(m_services.format, double(now.sum->minor), double(before.sum->minor), Better::kHigher);
        row.change = change.text;
        row.direction = change.direction;
        row.tone = change.tone;
    }
    row.formula = tr("The regions together. Converted to %1 with rates of %2 (%3).")
                      .arg(core::currencyLetters(rates.base), rates.date, rates.source);
    return row;
}

void RevenueCard::showBars() {
    const OverviewFigures& figures = *m_figures;
    ChartData drawn;
    const MomentTexts moments = momentTexts(m_services.format, figures.period, figures.span);
    drawn.moments = moments.full;
    drawn.shortMoments = moments.brief;
    double scale = 1;
    if (const auto sum = core::revenueOf(figures.now.totals, figures.now.rates, core::Money::kConfirmed).sum)
        scale = std::pow(10, core::currencyDigits(sum->currency));
    for (const QString& region : core::regionCodes()) {
        if (!figures.region.isEmpty() && region != figures.region) continue;
        QList<double> values = core::revenueSeriesOf(figures.now, figures.period, figures.span, region);
        for (double& value : values)
            value /= scale;
        drawn.series.append({region, region.toUpper(), regionColor(region), values});
    }
    m_bars->setValueText([this](double value) { return m_services.format.integer(std::llround(value)); });
    m_bars->setAxisText([this](double value) {
        return value >= 10'000 ? m_services.format.shortCount(std::llround(value))
                               : m_services.format.integer(std::llround(value));
    });
    m_bars->setData(drawn);
}

void RevenueCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    Card::changeEvent(event);
}

}  // namespace meridian::ui
