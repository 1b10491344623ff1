#include "backend/services/product_import.h"

#include <algorithm>
#include <future>
#include <memory>

#include <absl/time/clock.h>

#include "backend/domain/text.h"
#include "backend/services/product_mapping.h"

namespace meridian::services {

namespace {

constexpr std::size_t kCommandsAtOnce = 32;
constexpr int kAttempts = 50;
constexpr absl::Duration kBetweenAttempts = absl::Milliseconds(100);
// Numbers of derived ids: products count from 0, stock from here.
constexpr std::uint64_t kStockNumbers = 1ULL << 32;

std::string wordsOf(const engine::Answer& answer) {
    std::string words(textOf(answer.receipt.reason));
    if (!answer.detail.empty()) words += concat(" (", answer.detail, ")");
    return words;
}

bool settled(const std::vector<engine::Answer>& answers) {
    return std::all_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.status.ok(); });
}

}  // namespace

absl::Status ProductImport::run(const std::string& file) {
    auto parsed = catalogue::readShopifyProducts(file, {m_options.currency});
    if (!parsed.ok()) return parsed.status();
    m_result = *std::move(parsed);
    absl::Status status = checkLocation();
    if (status.ok()) status = defineProducts();
    if (status.ok()) status = bookOpeningStock();
    return status;
}

absl::Status ProductImport::checkLocation() {
    if (m_options.openingStockLocation.empty()) return absl::OkStatus();
    const BatchNumber durable = m_ports.commands.cell.statistics().durableBatch;
    absl::Status status = m_ports.commands.cell.waitForViews(durable, limits::kCommitTokenWait);
    if (!status.ok()) return status;
    const auto locations = m_ports.stock.locations();
    if (!locations.ok()) return locations.status();
    const bool known =
        std::any_of(locations->rows.begin(), locations->rows.end(),
                    [&](const LocationDefined& location) { return location.code == m_options.openingStockLocation; });
    if (known) return absl::OkStatus();
    return invalidField(FieldPath{nullptr, "opening_stock_location"},
                        concat("there is no location ", quoted(m_options.openingStockLocation), "; define it first"));
}

absl::Status ProductImport::defineProducts() {
    std::size_t next = 0;
    while (next < m_result.products.size()) {
        std::vector<Command> commands;
        std::vector<std::size_t> places;
        for (; next < m_result.products.size() && commands.size() < kCommandsAtOnce; ++next) {
            DefineProduct body;
            body.product = productOf(m_result.products[next]);
            if (absl::Status fault = checkImported(body.product); !fault.ok()) {
                refuse(m_result.products[next], std::string(fault.message().data(), fault.message().size()));
                continue;
            }
            commands.push_back(commandOf(next, std::move(body)));
            places.push_back(next);
        }
        if (commands.empty()) continue;
        const auto answers = carryOutAll(std::move(commands));
        if (!answers.ok()) return answers.status();
        for (std::size_t i = 0; i < answers->size(); ++i) {
            const engine::Answer& answer = (*answers)[i];
            const catalogue::ImportedProduct& product = m_result.products[places[i]];
            m_lastBatch = std::max(m_lastBatch, answer.receipt.batch);
            if (answer.receipt.reason != Reason::kNone) {
                refuse(product, wordsOf(answer));
                continue;
            }
            ++m_defined;
            m_variants += product.variants.size();
            // The first receipt of a repeated import says so too, which is what makes repeating it safe.
            if (answer.receipt.version == 1) m_new.push_back(places[i]);
        }
    }
    return absl::OkStatus();
}

absl::Status ProductImport::bookOpeningStock() {
    if (m_options.openingStockLocation.empty()) return absl::OkStatus();
    std::vector<Command> commands;
    std::vector<std::int64_t> units;
    const auto flush = [&]() -> absl::Status {
        const auto answers = carryOutAll(std::exchange(commands, {}));
        if (!answers.ok()) return answers.status();
        for (std::size_t i = 0; i < answers->size(); ++i) {
            m_lastBatch = std::max(m_lastBatch, (*answers)[i].receipt.batch);
            if ((*answers)[i].receipt.reason == Reason::kNone) m_openingUnits += units[i];
        }
        units.clear();
        return absl::OkStatus();
    };
    for (const std::size_t place : m_new) {
        const catalogue::ImportedProduct& product = m_result.products[place];
        for (std::size_t i = 0; i < product.variants.size(); ++i) {
            const std::int64_t opening = product.variants[i].openingUnits();
            if (opening == 0) continue;
            const std::uint64_t number = kStockNumbers + place * limits::kVariantsPerProductMax + i;
            commands.push_back(commandOf(number, MoveStock{product.variants[i].sku, m_options.openingStockLocation,
                                                           StockAccount::kSupply, StockAccount::kAvailable, opening}));
            units.push_back(opening);
            if (commands.size() < kCommandsAtOnce) continue;
            if (absl::Status status = flush(); !status.ok()) return status;
        }
    }
    return commands.empty() ? absl::OkStatus() : flush();
}

void ProductImport::refuse(const catalogue::ImportedProduct& product, std::string_view why) {
    ++m_rejected;
    for (catalogue::RowReport& row : m_result.rows) {
        if (row.handle != product.handle || row.outcome == catalogue::RowOutcome::kSkipped ||
            row.outcome == catalogue::RowOutcome::kRefused) {
            continue;
        }
        row.outcome = catalogue::RowOutcome::kRefused;
        catalogue::say(row, why);
    }
}

absl::StatusOr<std::vector<engine::Answer>> ProductImport::carryOutAll(std::vector<Command> commands) {
    absl::Status last = absl::UnavailableError("the cell did not answer");
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (attempt > 0) absl::SleepFor(kBetweenAttempts);
        auto answered = std::make_shared<std::promise<std::vector<engine::Answer>>>();
        engine::Submission submission;
        submission.commands = commands;
        submission.lane = engine::Lane::kResults;
        submission.done = [answered](std::vector<engine::Answer> answers) { answered->set_value(std::move(answers)); };
        if (last = m_ports.commands.cell.submit(submission); absl::IsUnavailable(last)) return last;
        if (!last.ok()) continue;
        std::vector<engine::Answer> answers = answered->get_future().get();
        if (settled(answers)) return answers;
        last = absl::UnavailableError("the cell lost a commit; send the import again with the same id");
    }
    return last;
}

Command ProductImport::commandOf(std::uint64_t number, CommandBody body) const {
    Command command;
    command.id = derivedCommandId(m_options.command.id, number);
    command.actor = m_options.command.actor;
    command.reason = m_options.command.reason;
    command.body = std::move(body);
    return command;
}

v1::ImportTotals ProductImport::totals() const {
    v1::ImportTotals totals;
    const auto count = [this](catalogue::RowOutcome outcome) {
        return static_cast<std::uint64_t>(std::count_if(m_result.rows.begin(), m_result.rows.end(),
                                                        [outcome](const auto& row) { return row.outcome == outcome; }));
    };
    totals.set_rows(m_result.rows.size());
    totals.set_imported(count(catalogue::RowOutcome::kImported));
    totals.set_merged(count(catalogue::RowOutcome::kMerged));
    totals.set_images_only(count(catalogue::RowOutcome::kImage));
    totals.set_skipped(count(catalogue::RowOutcome::kSkipped));
    totals.set_refused(count(catalogue::RowOutcome::kRefused));
    totals.set_products(m_defined);
    totals.set_products_rejected(m_rejected);
    totals.set_variants(m_variants);
    totals.set_opening_units(m_openingUnits);
    totals.set_skus_derived(m_result.totals.skusDerived);
    totals.set_skus_shortened(m_result.totals.skusShortened);
    totals.set_skus_renamed(m_result.totals.skusRenamed);
    totals.set_quantities_left(m_result.totals.quantitiesLeft);
    for (const std::string& column : m_result.ignoredColumns)
        totals.add_ignored_columns(column);
    return totals;
}

}  // namespace meridian::services
