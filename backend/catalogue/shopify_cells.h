// Reads the cells of one row into values and keeps the first fault, so that a row's parsing reads as a list of what is
// wanted instead of a ladder of error checks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "backend/catalogue/csv_reader.h"
#include "backend/catalogue/shopify_columns.h"
#include "backend/domain/money.h"

namespace meridian::catalogue {

class ShopifyCells {
  public:
    ShopifyCells(const ShopifyHeader& header, const CsvRow& row) : m_header(header), m_row(row) {}

    bool blank(ShopifyColumn column) const { return m_header.cell(m_row, column).empty(); }

    // At most `bytes` long. Shopify writes an apostrophe before a cell that a spreadsheet would take for a formula or
    // (a barcode) for a number; it is no part of the text and is removed.
    std::string text(ShopifyColumn column, std::size_t bytes);
    // As text(), without control characters, as fits a name or a key.
    std::string name(ShopifyColumn column, std::size_t bytes);
    // true or false in any case. A blank cell, as Shopify reads it, is false; without the column the answer is
    // `absent`.
    bool flag(ShopifyColumn column, bool absent);
    // A whole number; 0 when blank.
    std::int64_t integer(ShopifyColumn column, std::int64_t least, std::int64_t most);
    std::optional<Money> money(ShopifyColumn column, Currency currency);  // nothing when blank
    // http or https; empty when blank.
    std::string url(ShopifyColumn column);

    void refuse(ShopifyColumn column, std::string_view whatIsWrong);
    // A sentence about the first fault, empty when there is none.
    const std::string& fault() const { return m_fault; }
    std::uint64_t guardsRemoved() const { return m_guardsRemoved; }

  private:
    const ShopifyHeader& m_header;
    const CsvRow& m_row;
    std::string m_fault;
    std::uint64_t m_guardsRemoved = 0;
};

}  // namespace meridian::catalogue
