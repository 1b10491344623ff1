// Carries an imported file out: every product as a command of its own, then the opening stock of those that are new.
// Each command's id is derived from the import's, so that an import that broke off can simply be sent again.
#pragma once

#include <string>
#include <vector>

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include "backend/catalogue/shopify_products.h"
#include "backend/services/command_calls.h"
#include "backend/stores/sqlite/stock_queries.h"

#include "meridian/v1/catalogue.pb.h"

namespace meridian::services {

class ProductImport {
  public:
    // All of it outlives the import.
    struct Ports {
        CommandPort commands;
        stores::StockQueries& stock;
    };
    struct Options {
        Command command;  // id, actor and reason of everything that the import does
        Currency currency;
        std::string openingStockLocation;  // may be empty
    };

    ProductImport(const Ports& ports, Options options) : m_ports(ports), m_options(std::move(options)) {}

    // Blocks until everything is durable. InvalidArgument for a file without a readable header or an unknown location,
    // before anything is done; Unavailable when the cell did not take it all, and then it may be sent again.
    absl::Status run(const std::string& file);

    // After run(): what became of each row, and the sums.
    const std::vector<catalogue::RowReport>& rows() const { return m_result.rows; }
    v1::ImportTotals totals() const;
    BatchNumber lastBatch() const { return m_lastBatch; }

  private:
    absl::Status checkLocation();
    absl::Status defineProducts();
    absl::Status bookOpeningStock();
    void refuse(const catalogue::ImportedProduct& product, std::string_view why);
    // Submits the commands, again where the cell asks for it, and waits for the answers.
    absl::StatusOr<std::vector<engine::Answer>> carryOutAll(std::vector<Command> commands);
    Command commandOf(std::uint64_t number, CommandBody body) const;

    const Ports m_ports;
    const Options m_options;
    catalogue::ImportResult m_result;
    std::vector<std::size_t> m_new;  // indices of products that the shop did not have before
    std::uint64_t m_rejected = 0;
    std::uint64_t m_defined = 0;
    std::uint64_t m_variants = 0;
    std::int64_t m_openingUnits = 0;
    BatchNumber m_lastBatch;
};

}  // namespace meridian::services
