// Any bytes as a CSV file and as a shop's product export: the reader never crashes, what it read can be written and
// read again, and the import answers for every row.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "backend/catalogue/shopify_products.h"
#include "backend/domain/check.h"
#include "backend/domain/limits.h"
#include "backend/domain/utf8.h"

namespace meridian::catalogue {
namespace {

using Records = std::vector<std::vector<std::string>>;

struct Reading {
    Records records;
    std::size_t errors = 0;
    std::uint64_t lastRow = 0;
};

Reading readAll(CsvReader reader) {
    Reading reading;
    CsvRow row;
    while (true) {
        const CsvResult result = reader.next(row);
        if (std::holds_alternative<CsvEnd>(result)) return reading;
        if (const auto* error = std::get_if<CsvError>(&result)) {
            MERIDIAN_CHECK(error->row == ++reading.lastRow && error->line > 0 && error->column > 0);
            MERIDIAN_CHECK(!error->message.empty());
            ++reading.errors;
            continue;
        }
        MERIDIAN_CHECK(std::get<CsvRecord>(result).row == ++reading.lastRow);
        auto& fields = reading.records.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            MERIDIAN_CHECK(isValidUtf8(row[i]));
            fields.emplace_back(row[i]);
        }
        MERIDIAN_CHECK(!fields.empty());
    }
}

CsvReader inPieces(std::string_view text, std::size_t step) {
    return CsvReader([text, step](char* buffer, std::size_t capacity) mutable {
        const std::size_t taken = std::min({step, capacity, text.size()});
        text.copy(buffer, taken);
        text.remove_prefix(taken);
        return taken;
    });
}

std::string written(const Records& records) {
    std::string text;
    for (const auto& fields : records) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char byte : fields[i])
                text.append(byte == '"' ? 2 : 1, byte);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

void checkReader(std::string_view text) {
    const Reading whole = readAll(CsvReader::fromText(text));
    const Reading pieces = readAll(inPieces(text, 3));
    MERIDIAN_CHECK(whole.records == pieces.records && whole.errors == pieces.errors);
    const std::string rewritten = written(whole.records);
    const Reading again = readAll(CsvReader::fromText(rewritten));
    MERIDIAN_CHECK(again.errors == 0 && again.records == whole.records);

    CsvLimits small;
    small.fieldBytes = 8;
    small.recordBytes = 20;
    small.fieldsPerRecord = 4;
    small.records = 5;
    for (const auto& fields : readAll(CsvReader::fromText(text, small)).records)
        MERIDIAN_CHECK(fields.size() <= 4);
}

void checkImport(const std::string& text) {
    const auto result = readShopifyProducts(text);
    if (!result.ok()) {
        MERIDIAN_CHECK(!result.status().message().empty());
        return;
    }
    const Reading reading = readAll(CsvReader::fromText(text));
    const ImportTotals& totals = result->totals;
    MERIDIAN_CHECK(result->rows.size() + 1 == reading.lastRow);
    MERIDIAN_CHECK(totals.rows == result->rows.size());
    MERIDIAN_CHECK(totals.rows == totals.imported + totals.merged + totals.image + totals.skipped + totals.refused);
    for (std::size_t i = 0; i < result->rows.size(); ++i) {
        const RowReport& report = result->rows[i];
        MERIDIAN_CHECK(report.row == i + 2);
        MERIDIAN_CHECK(isValidUtf8(report.message) && isValidUtf8(report.handle));
        const bool explained = report.outcome != RowOutcome::kRefused && report.outcome != RowOutcome::kSkipped;
        MERIDIAN_CHECK(explained || !report.message.empty());
    }
    std::unordered_set<std::string> skus;
    std::unordered_set<std::string> handles;
    std::uint64_t variants = 0;
    for (const ImportedProduct& product : result->products) {
        MERIDIAN_CHECK(!product.title.empty() && !product.variants.empty());
        MERIDIAN_CHECK(handles.insert(product.handle).second);
        for (const ImportedVariant& variant : product.variants) {
            ++variants;
            MERIDIAN_CHECK(!variant.sku.empty() && variant.sku.size() <= limits::kSkuMax && isValidUtf8(variant.sku));
            MERIDIAN_CHECK(skus.insert(variant.sku).second);
            MERIDIAN_CHECK(variant.optionValues.size() == product.optionNames.size());
            MERIDIAN_CHECK(variant.price.minor >= 0 && variant.openingUnits() >= 0);
            const RowOutcome outcome = result->rows[variant.row - 2].outcome;
            MERIDIAN_CHECK(outcome == RowOutcome::kImported || outcome == RowOutcome::kMerged);
        }
    }
    MERIDIAN_CHECK(variants == totals.variants && totals.products == result->products.size());
}

}  // namespace
}  // namespace meridian::catalogue

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    meridian::catalogue::checkReader(text);
    meridian::catalogue::checkImport(text);
    // Most random headers are refused; with a good one the fuzzer gets at the rows.
    meridian::catalogue::checkImport(
        "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant "
        "Price,"
        "Image Src\n" +
        text);
    return 0;
}
