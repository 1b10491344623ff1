#include "core/orders/order_export.h"

#include <QCoreApplication>
#include <QPromise>
#include <array>

#include "backend/domain/order_number.h"
#include "backend/domain/order_state.h"
#include "backend/domain/payment_state.h"

#include "core/store/cache_file.h"

namespace meridian::core {

namespace {

// The texts of one row, kept until it is written.
struct RowTexts {
    std::array<std::string, 16> kept;
    std::size_t used = 0;
    std::string_view keep(const QString& text) {
        std::string& slot = kept[used++];
        slot = text.toStdString();
        return slot;
    }
};

Cell textCell(std::string_view text) {
    return {text.empty() ? Cell::Kind::kEmpty : Cell::Kind::kText, text, 0, 0};
}
Cell numberCell(qint64 number, int digits = 0) {
    return {Cell::Kind::kNumber, {}, number, digits};
}
Cell timeCell(qint64 micros) {
    return {micros == 0 ? Cell::Kind::kEmpty : Cell::Kind::kTime, {}, micros, 0};
}

using Make = Cell (*)(const OrderRow&, RowTexts&);
struct Column {
    const char* name;
    Make make;
};

// Raw values: ISO times, a point in amounts, states by their names in the query language, so that what was exported can
// be asked for again.
constexpr Column kColumns[] = {
    {"number", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.number)); }},
    {"placed", [](const OrderRow& row, RowTexts&) { return timeCell(row.placedAt); }},
    {"name", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.name)); }},
    {"email", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.email)); }},
    {"customer", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.customer)); }},
    {"country", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.country)); }},
    {"city", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.city)); }},
    {"region", [](const OrderRow& row, RowTexts&) { return textCell(regionCode(regionOf(cellOf(OrderId{row.id})))); }},
    {"total",
     [](const OrderRow& row, RowTexts&) { return numberCell(row.total.minor, currencyDigits(row.total.currency)); }},
    {"currency",
     [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(currencyLetters(row.total.currency))); }},
    {"status",
     [](const OrderRow& row, RowTexts&) { return textCell(nameOf(static_cast<meridian::OrderState>(row.state))); }},
    {"payment",
     [](const OrderRow& row, RowTexts&) { return textCell(nameOf(static_cast<meridian::PaymentState>(row.payment))); }},
    {"fulfilment", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(fulfilmentStateName(row))); }},
    {"hold", [](const OrderRow& row, RowTexts&) { return textCell(row.held ? "held" : "free"); }},
    {"risk", [](const OrderRow& row, RowTexts&) { return row.risk < 0 ? Cell{} : numberCell(row.risk); }},
    {"lines", [](const OrderRow& row, RowTexts&) { return numberCell(row.lines); }},
    {"units", [](const OrderRow& row, RowTexts&) { return numberCell(row.units); }},
    {"shipped", [](const OrderRow& row, RowTexts&) { return numberCell(row.shipped); }},
    {"cancelled", [](const OrderRow& row, RowTexts&) { return numberCell(row.cancelled); }},
    {"tags", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.tags)); }},
    {"reference", [](const OrderRow& row, RowTexts& texts) { return textCell(texts.keep(row.reference)); }},
    {"updated", [](const OrderRow& row, RowTexts&) { return timeCell(row.changedAt); }},
};

std::vector<Make> makersOf(const QStringList& names) {
    std::vector<Make> makers;
    for (const QString& name : names) {
        for (const Column& column : kColumns) {
            if (name == QLatin1String(column.name)) makers.push_back(column.make);
        }
    }
    return makers;
}

Error cancelled() {
    return {Fault::kCancelled, QCoreApplication::translate("Export", "The export was stopped. There is no file."), {}};
}

// Reads the orders one by one or all of them, until `take` says false.
Outcome<qint64> readChosen(Database& cache, const ChosenOrders& orders, const AskedAt& asked,
                           const std::function<bool(const OrderRow&)>& take) {
    if (orders.isEveryMatch) {
        return readEach(cache, orders.query, asked,
                        [&](const OrderRow& row) { return orders.except.contains(row.id) || take(row); });
    }
    for (const quint64 id : orders.orders) {
        const auto row = readOrder(cache, id);
        if (!row.ok() && row.error().fault == Fault::kNotFound) continue;
        if (!row.ok()) return row.error();
        if (!take(*row)) break;
    }
    return qint64{0};
}

}  // namespace

QStringList exportColumns() {
    QStringList names;
    for (const Column& column : kColumns)
        names << QLatin1String(column.name);
    return names;
}

Outcome<ExportSummary> exportOrders(Database& cache, const ExportWish& wish, const AskedAt& asked,
                                    ExportProgress& progress, const Cancel& cancel) {
    const auto writer =
        wish.format == ExportFormat::kXlsx ? makeXlsxWriter(wish.path) : makeCsvWriter(wish.path, wish.mark);
    if (auto begun = writer->begin(wish.headings); !begun.ok()) return begun.error();
    const std::vector<Make> makers = makersOf(wish.columns);
    ExportSummary summary;
    std::optional<Error> trouble;
    RowTexts texts;
    std::vector<Cell> cells;
    const auto read = readChosen(cache, wish.orders, asked, [&](const OrderRow& row) {
        if (cancel.isRequested()) return false;
        texts.used = 0;
        cells.clear();
        for (const Make make : makers)
            cells.push_back(make(row, texts));
        if (auto added = writer->add(cells); !added.ok()) trouble = added.error();
        progress.rows.store(++summary.rows, std::memory_order_relaxed);
        return !trouble;
    });
    if (cancel.isRequested()) return cancelled();
    if (!read.ok()) return read.error();
    if (trouble) return *trouble;
    const auto bytes = writer->finish();
    if (!bytes.ok()) return bytes.error();
    summary.bytes = *bytes;
    return summary;
}

OrderExports::~OrderExports() {
    for (Job& job : m_jobs)
        job.cancel.request();
    for (Job& job : m_jobs)
        job.thread.join();
}

Call<ExportSummary> OrderExports::start(const ExportWish& wish, const AskedAt& asked,
                                        std::shared_ptr<ExportProgress> progress) {
    joinFinished();
    auto promise = std::make_shared<QPromise<Outcome<ExportSummary>>>();
    promise->start();
    const Call<ExportSummary> call{promise->future(), {}};
    auto over = std::make_shared<std::atomic<bool>>(false);
    const auto run = [directory = m_directory, wish, asked, progress = std::move(progress), promise, over,
                      cancel = call.cancel] {
        auto cache = CacheFile::openForReading(directory);
        promise->addResult(cache.ok() ? exportOrders(cache.value(), wish, asked, *progress, cancel)
                                      : Outcome<ExportSummary>(cache.error()));
        promise->finish();
        over->store(true);
    };
    m_jobs.push_back({call.cancel, over, std::thread(run)});
    return call;
}

void OrderExports::joinFinished() {
    for (auto job = m_jobs.begin(); job != m_jobs.end();) {
        if (!job->over->load()) {
            ++job;
            continue;
        }
        job->thread.join();
        job = m_jobs.erase(job);
    }
}

}  // namespace meridian::core
