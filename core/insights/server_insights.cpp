#include "core/insights/server_insights.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QSaveFile>

#include "core/rpc/unary.h"
#include "meridian/v1/insights.grpc.pb.h"

namespace meridian::core {

namespace {

using Async = class v1::InsightsService::Stub::async;

// Whoever looks at a screen has gone on after that; the next refresh asks again.
constexpr CallOptions kOptions{.deadline = std::chrono::milliseconds(8'000), .repeat = Repeat::kSafe, .tries = 2};

quint16 numberOf(const std::string& letters) {
    return letters.empty() ? quint16{0} : currencyNumber(QString::fromStdString(letters));
}

FigureSet figuresOf(const v1::FigureSet& from) {
    FigureSet figures;
    figures.placed = from.placed();
    figures.units = from.units();
    figures.placedMinor = from.placed_minor();
    figures.cleared = from.cleared();
    figures.reviewed = from.reviewed();
    figures.denied = from.denied();
    figures.deniedMinor = from.denied_minor();
    figures.attempts = from.attempts();
    figures.failures = from.failures();
    figures.confirmed = from.confirmed();
    figures.confirmedMinor = from.confirmed_minor();
    figures.cancelled = from.cancelled();
    figures.cancelledMinor = from.cancelled_minor();
    figures.shipped = from.shipped();
    figures.delivered = from.delivered();
    return figures;
}

std::vector<FigureRow> rowsOf(const google::protobuf::RepeatedPtrField<v1::FigureRow>& from) {
    std::vector<FigureRow> rows;
    rows.reserve(static_cast<std::size_t>(from.size()));
    for (const v1::FigureRow& row : from)
        rows.push_back(
            {row.start_us(), QString::fromStdString(row.region()), numberOf(row.currency()), figuresOf(row.figures())});
    return rows;
}

Rates ratesOf(const v1::ExchangeRates& from) {
    Rates rates;
    rates.base = numberOf(from.base());
    rates.date = QString::fromStdString(from.date());
    rates.source = QString::fromStdString(from.source());
    for (const v1::ExchangeRates::Rate& rate : from.rates())
        rates.nanos.insert(numberOf(rate.currency()), rate.nanos());
    return rates;
}

v1::FigureSpan spanOf(FigureSpan span) {
    switch (span) {
        case FigureSpan::kMinute: return v1::FIGURE_SPAN_MINUTE;
        case FigureSpan::kHour: return v1::FIGURE_SPAN_HOUR;
        case FigureSpan::kDay: return v1::FIGURE_SPAN_DAY;
        case FigureSpan::kPlacedHour: return v1::FIGURE_SPAN_PLACED_HOUR;
    }
    return v1::FIGURE_SPAN_UNSPECIFIED;
}

}  // namespace

ServerInsights::ServerInsights(const Transport& transport, const QString& directory)
    : m_transport(transport), m_path(QDir(directory).filePath(QStringLiteral("overview_1.bin"))) {
    m_disk.setMaxThreadCount(1);
}

ServerInsights::~ServerInsights() {
    m_disk.waitForDone();
}

Call<OverviewFigures> ServerInsights::kept() {
    auto promise = std::make_shared<QPromise<Outcome<OverviewFigures>>>();
    promise->start();
    m_disk.start([promise, path = m_path] {
        QFile file(path);
        std::optional<OverviewFigures> figures;
        if (file.open(QIODevice::ReadOnly)) figures = overviewFromBytes(file.readAll());
        promise->addResult(figures ? Outcome<OverviewFigures>(*std::move(figures))
                                   : Outcome<OverviewFigures>(Error{Fault::kNotFound, {}, {}}));
        promise->finish();
    });
    return {promise->future(), {}};
}

void ServerInsights::keep(const OverviewFigures& figures) {
    m_disk.start([figures, path = m_path] {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(toBytes(figures));
        file.commit();
    });
}

Call<FiguresAnswer> ServerInsights::figures(const FiguresQuery& query) {
    v1::FiguresRequest request;
    request.set_from_us(query.period.from);
    request.set_to_us(query.period.to);
    request.set_span(spanOf(query.span));
    request.set_totals_only(query.totalsOnly);
    request.set_by_region(query.byRegion);
    request.set_by_currency(query.byCurrency);
    request.set_region(query.region.toStdString());
    return unary<v1::InsightsService>(
        m_transport, &Async::Figures, request, kOptions, [](const v1::FiguresResponse& response) {
            return FiguresAnswer{rowsOf(response.series()), rowsOf(response.totals()), ratesOf(response.rates()),
                                 response.made_at_us(), response.as_of().time_us()};
        });
}

Call<TopProductsAnswer> ServerInsights::topProducts(const TopProductsQuery& query) {
    v1::TopProductsRequest request;
    request.set_from_us(query.period.from);
    request.set_to_us(query.period.to);
    request.set_region(query.region.toStdString());
    request.set_size(static_cast<std::uint32_t>(query.limit));
    return unary<v1::InsightsService>(m_transport, &Async::TopProducts, request, kOptions,
                                      [](const v1::TopProductsResponse& response) {
                                          TopProductsAnswer answer;
                                          const quint16 currency = numberOf(response.currency());
                                          for (const v1::TopProduct& product : response.products()) {
                                              answer.products.push_back({QString::fromStdString(product.sku()),
                                                                         QString::fromStdString(product.title()),
                                                                         product.units(),
                                                                         {product.revenue_minor(), currency}});
                                          }
                                          answer.unitsTotal = response.units_total();
                                          answer.revenueTotal = {response.revenue_total_minor(), currency};
                                          answer.madeAt = response.made_at_us();
                                          return answer;
                                      });
}

Call<Attention> ServerInsights::attention(int lowBelow, const QString& region) {
    v1::SignalsRequest request;
    request.set_low_below(static_cast<std::uint32_t>(lowBelow));
    request.set_region(region.toStdString());
    return unary<v1::InsightsService>(m_transport, &Async::Signals, request, kOptions,
                                      [](const v1::SignalsResponse& response) {
                                          return Attention{static_cast<qint64>(response.dead_letters()),
                                                           response.views_lag_ms(),
                                                           response.takes_orders(),
                                                           response.stock_visible(),
                                                           response.stock_low(),
                                                           response.stock_short(),
                                                           response.made_at_us()};
                                      });
}

}  // namespace meridian::core
