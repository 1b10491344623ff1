#include "ui/pages/overview/tile_texts.h"

#include <cmath>

#include "core/stock/stock_types.h"

namespace meridian::ui {

namespace {

KpiText withChange(KpiText text, const ChangeText& change) {
    text.change = change.text;
    text.direction = change.direction;
    text.tone = change.tone;
    return text;
}

}  // namespace

QString TileTexts::age(qint64 receivedAt) const {
    return tr("Counted at %1.").arg(m_format.time(receivedAt));
}

KpiText TileTexts::revenue() const {
    KpiText text{tr("Revenue")};
    QStringList formula{
        tr("Totals of the orders whose payment was authorised in this period, tax and shipping included.")};
    if (m_figures) {
        const core::Rates& rates = m_figures->now.rates;
        const core::Revenue revenue = core::revenueOf(m_figures->now.totals, rates, core::Money::kConfirmed);
        addRevenueValue(text, revenue);
        for (const core::Amount& amount : revenue.byCurrency)
            formula.append(m_format.money(amount));
        if (rates.base != 0 && revenue.byCurrency.size() > 1) {
            formula.append(tr("Converted to %1 with rates of %2 (%3).")
                               .arg(core::currencyLetters(rates.base), rates.date, rates.source));
        } else if (rates.base == 0 && revenue.byCurrency.size() > 1) {
            formula.append(tr("Not added up: the server has no exchange rates."));
        }
        if (!revenue.withoutRate.isEmpty())
            formula.append(tr("Without %1, for which there is no rate.").arg(revenue.withoutRate.join(u", ")));
        formula.append(tr("Opens these orders."));
        text.age = age(m_figures->receivedAt);
    }
    text.formula = formula.join(u'\n');
    return text;
}

void TileTexts::addRevenueValue(KpiText& text, const core::Revenue& revenue) const {
    if (revenue.sum) {
        const core::Amount whole = *revenue.sum;
        const double unit = std::pow(10, core::currencyDigits(whole.currency));
        text.value = m_format.integer(std::llround(static_cast<double>(whole.minor) / unit));
        text.unit = core::currencyLetters(whole.currency);
        const core::Revenue before =
            core::revenueOf(m_figures->then.totals, m_figures->now.rates, core::Money::kConfirmed);
        if (before.sum && isCompared()) {
            text = withChange(text, changeText(m_format, static_cast<double>(whole.minor),
                                               static_cast<double>(before.sum->minor), Better::kHigher));
        }
    } else if (revenue.byCurrency.empty()) {
        text.value = m_format.integer(0);
    } else {
        const core::Amount& first = revenue.byCurrency.front();
        text.value = m_format.amount(first);
        text.unit = tr("%1 and %2 more currencies")
                        .arg(core::currencyLetters(first.currency),
                             m_format.integer(static_cast<qint64>(revenue.byCurrency.size()) - 1));
    }
}

KpiText TileTexts::count(KpiText text, qint64 core::FigureSet::*member, Better better) const {
    if (!m_figures) return text;
    const qint64 now = core::sumOf(m_figures->now.totals).*member;
    text.value = m_format.integer(now);
    if (isCompared()) {
        const qint64 then = core::sumOf(m_figures->then.totals).*member;
        text = withChange(text, changeText(m_format, double(now), double(then), better));
    }
    text.age = age(m_figures->receivedAt);
    return text;
}

KpiText TileTexts::orders() const {
    KpiText text{tr("Orders")};
    text.formula = tr("Orders placed in this period; beside it how many that is for each minute. Opens them.");
    text = count(text, &core::FigureSet::placed, Better::kHigher);
    if (m_figures) {
        const double minutes = static_cast<double>(m_figures->period.length()) / double(core::kMicrosPerMinute);
        const double each = double(core::sumOf(m_figures->now.totals).placed) / minutes;
        text.unit = tr("%1/min").arg(m_format.decimal(std::llround(each * 10), 1));
    }
    return text;
}

KpiText TileTexts::cancelled() const {
    KpiText text{tr("Cancelled")};
    text.formula = tr(
        "Orders cancelled in this period, for whatever reason: by wish, refused as fraud, or not paid in time. Opens "
        "them.");
    return count(text, &core::FigureSet::cancelled, Better::kLower);
}

KpiText TileTexts::share(KpiText text, const core::FiguresAnswer& now, const core::FiguresAnswer& then, ShareOf shareOf,
                         Better better) const {
    const core::Share found = shareOf(core::sumOf(now.totals));
    text.value = found.value() ? m_format.percent(*found.value()) : QStringLiteral("–");
    text.formula += u'\n' + tr("%1 of %2").arg(m_format.integer(found.part), m_format.integer(found.whole));
    if (isCompared()) {
        text = withChange(text, pointsText(m_format, found.value(), shareOf(core::sumOf(then.totals)).value(), better));
    }
    text.age = age(m_figures->receivedAt);
    return text;
}

KpiText TileTexts::conversion() const {
    KpiText text{tr("Conversion")};
    text.formula =
        tr("Of the orders placed in the hours of this period, those whose payment has been authorised until now. Opens "
           "the "
           "others.");
    if (!m_figures) return text;
    return share(text, m_figures->placed, m_figures->placedBefore, core::conversionOf, Better::kHigher);
}

KpiText TileTexts::failures() const {
    KpiText text{tr("Payment failures")};
    text.formula =
        tr("Payment attempts that ended without money in this period, of those that began in it. Opens the orders that "
           "these attempts were to pay for.");
    if (!m_figures) return text;
    return share(text, m_figures->now, m_figures->then, core::failuresOf, Better::kLower);
}

KpiText TileTexts::reviews() const {
    KpiText text{tr("Sent to review")};
    text.formula =
        tr("Orders that came to a person for review in this period, of those placed in it. Opens them, also those that "
           "have been decided since.");
    if (!m_figures) return text;
    return share(text, m_figures->now, m_figures->then, core::reviewsOf, Better::kLower);
}

KpiText TileTexts::stock(const std::optional<core::Attention>& attention, qint64 receivedAt) const {
    KpiText text{tr("Low stock")};
    text.formula =
        tr("Places (a SKU at a location) with %1 units available or fewer, now. Opens them in the inventory.")
            .arg(m_format.integer(core::kLowStock));
    if (!attention) return text;
    text.value = attention->stockVisible ? m_format.integer(attention->stockLow) : QStringLiteral("–");
    if (attention->stockShort > 0) {
        text.change = tr("%1 oversold").arg(m_format.integer(attention->stockShort));
        text.tone = Tone::kDanger;
    } else if (attention->stockVisible) {
        text.change = tr("%1 units or fewer").arg(m_format.integer(core::kLowStock));
    }
    text.age = age(receivedAt);
    return text;
}

}  // namespace meridian::ui
