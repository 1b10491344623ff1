// products import: sends a file in pieces and prints what became of each of its rows.
#include <thread>

#include <fmt/format.h>

#include "backend/client/file_pieces.h"
#include "backend/client/message_json.h"
#include "backend/domain/currency.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/catalogue.grpc.pb.h"

namespace meridian::ctl {

namespace {

using Stream = grpc::ClientReaderWriter<v1::ImportProductsRequest, v1::ImportProductsResponse>;

struct ImportOptions {
    std::string file;
    std::string currency = "USD";
    std::string location;
    bool onlyProblems = false;
};

// Runs beside the reader, so that neither side waits for the other one's full buffer.
absl::Status sendFile(Stream& stream, client::FilePieces& pieces) {
    v1::ImportProductsRequest request;
    absl::Status status = pieces.next(*request.mutable_piece());
    while (status.ok() && !request.piece().empty()) {
        if (!stream.Write(request)) return absl::OkStatus();  // the server ended the call and says why
        status = pieces.next(*request.mutable_piece());
    }
    stream.WritesDone();
    return status;
}

void printRow(Output& output, const v1::RowReport& row) {
    if (output.json) return output.object(client::toJson(row));
    std::string text =
        fmt::format("row {:>5}  {:<8}  {}", row.row(), client::wordOf(row.outcome()), printable(row.handle()));
    if (!row.message().empty()) text += fmt::format(": {}", printable(row.message()));
    output.line(text);
}

bool isProblem(const v1::RowReport& row) {
    return row.outcome() == v1::ROW_OUTCOME_REFUSED || row.outcome() == v1::ROW_OUTCOME_SKIPPED ||
           !row.message().empty();
}

void printTotals(Output& output, const v1::ImportTotals& totals) {
    output.line(fmt::format(
        "\n{} rows: {} began a product, {} added a variant, {} only a picture, {} skipped, {} refused", totals.rows(),
        totals.imported(), totals.merged(), totals.images_only(), totals.skipped(), totals.refused()));
    output.line(fmt::format("{} products made or changed ({} refused), {} variants, {} units of stock booked",
                            totals.products(), totals.products_rejected(), totals.variants(), totals.opening_units()));
    output.line(fmt::format("SKUs: {} made up, {} shortened, {} renamed; {} stock figures left out",
                            totals.skus_derived(), totals.skus_shortened(), totals.skus_renamed(),
                            totals.quantities_left()));
    if (totals.ignored_columns_size() > 0) {
        output.line(printable(fmt::format("Columns not used: {}", fmt::join(totals.ignored_columns(), ", "))));
    }
}

Exit import(Context& context, const ImportOptions& options) {
    absl::StatusOr<client::FilePieces> pieces = client::FilePieces::open(options.file);
    if (!pieces.ok()) return context.fail(pieces.status());
    grpc::ClientContext call;
    call.set_deadline(std::chrono::system_clock::now() + kLongPatience);
    if (grpc::Status status = context.connection().session().authorise(call); !status.ok()) return context.fail(status);

    v1::CatalogueService::Stub stub(context.connection().channel());
    const std::unique_ptr<Stream> stream = stub.ImportProducts(&call);
    v1::ImportProductsRequest first;
    context.fill(*first.mutable_options()->mutable_header());
    first.mutable_options()->set_currency(options.currency);
    first.mutable_options()->set_opening_stock_location(options.location);
    absl::Status sent;
    std::thread sender([&] {
        if (stream->Write(first)) sent = sendFile(*stream, *pieces);
        if (!sent.ok()) call.TryCancel();
    });
    v1::ImportProductsResponse response;
    v1::ImportTotals totals;
    v1::CommitToken token;
    while (stream->Read(&response)) {
        for (const v1::RowReport& row : response.rows())
            if (!options.onlyProblems || isProblem(row)) printRow(context.output(), row);
        if (response.has_totals()) totals = response.totals();
        if (response.has_commit_token()) token = response.commit_token();
    }
    sender.join();
    const grpc::Status status = stream->Finish();
    if (!sent.ok()) return context.fail(sent);
    if (!status.ok()) return context.fail(status);
    if (context.output().json) {
        context.output().object({{"totals", client::toJson(totals)}, {"commit_token", client::toJson(token)}});
    } else {
        printTotals(context.output(), totals);
    }
    context.waitUntilShown(token);
    return totals.refused() + totals.products_rejected() > 0 ? Exit::kRefused : Exit::kOk;
}

}  // namespace

void addProductsImport(CLI::App& products, Commands& commands) {
    CLI::App& command =
        Commands::add(products, "import",
                      "Imports products from a file in Shopify's product CSV layout; exits 1 when a row is refused",
                      {"meridianctl products import products.csv --currency EUR --stock-location BER-2"});
    auto options = std::make_shared<ImportOptions>();
    command.add_option("file", options->file, "The file; - for the standard input")->required();
    command.add_option("--currency", options->currency, "Of the prices, which the file does not say")
        ->check([](const std::string& letters) {
            return currencyFromLetters(letters) ? std::string() : fmt::format("'{}' is not a currency", letters);
        })
        ->capture_default_str();
    command.add_option("--stock-location", options->location,
                       "Where the file's stock of new variants is booked in; without it none is");
    command.add_flag("--only-problems", options->onlyProblems, "Print only rows that were refused or need a word");
    commands.online(command, [options](Context& context) { return import(context, *options); });
}

}  // namespace meridian::ctl
