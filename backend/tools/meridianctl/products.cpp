// products list and show.
#include <fmt/format.h>

#include "backend/client/message_json.h"
#include "backend/tools/meridianctl/groups.h"

#include "meridian/v1/catalogue.grpc.pb.h"

namespace meridian::ctl {

namespace {

constexpr std::uint32_t kPageRows = 500;

std::string pricesText(const v1::Variant& variant) {
    std::string text;
    for (const v1::Money& price : variant.prices())
        text += (text.empty() ? "" : ", ") + moneyText(price);
    return orDash(text);
}

Exit list(Context& context, const std::string& text, std::uint32_t limit) {
    v1::ListProductsRequest request;
    request.set_text(text);
    Table table({"Product", "Handle", "Title", "Vendor", "Published", ">Variants", "First SKU", "First price"});
    std::uint32_t left = limit;
    do {
        request.mutable_page()->set_size(std::min(left, kPageRows));
        v1::ListProductsResponse response;
        const grpc::Status status = context.call(&v1::CatalogueService::Stub::ListProducts, request, response);
        if (!status.ok()) return context.fail(status);
        for (const v1::Product& product : response.products()) {
            if (context.output().json) {
                context.output().object(client::toJson(product));
                continue;
            }
            const bool hasVariant = product.variants_size() > 0;
            table.add({product.number(), product.handle(), product.title(), orDash(product.vendor()),
                       product.published() ? "yes" : "no", std::to_string(product.variants_size()),
                       hasVariant ? product.variants(0).sku() : "-",
                       hasVariant ? pricesText(product.variants(0)) : "-"});
        }
        left -= std::min(left, static_cast<std::uint32_t>(response.products_size()));
        request.mutable_page()->set_cursor(response.page().next_cursor());
    } while (left > 0 && !request.page().cursor().empty());
    if (!context.output().json) context.output().table(table, "No product matches.");
    if (!request.page().cursor().empty()) {
        context.output().message(fmt::format("The first {}; --limit shows more.", limit));
    }
    return Exit::kOk;
}

void print(Output& output, const v1::Product& product) {
    output.line(fmt::format("{}  {}  version {}", product.number(), printable(product.title()), product.version()));
    output.line(fmt::format("  handle     {}", printable(product.handle())));
    output.line(fmt::format("  vendor     {}", printable(orDash(product.vendor()))));
    output.line(fmt::format("  type       {}", printable(orDash(product.type()))));
    output.line(fmt::format("  published  {}", product.published() ? "yes" : "no"));
    output.line(fmt::format("  tags       {}", printable(fmt::format("{}", fmt::join(product.tags(), ", ")))));
    output.line(fmt::format("  pictures   {}\n", product.images_size()));
    Table table({"SKU", "Title", "Bar code", ">Grams", "Taxable", "Shipped", "Prices"});
    for (const v1::Variant& variant : product.variants()) {
        table.add({variant.sku(), variant.title(), orDash(variant.barcode()), std::to_string(variant.grams()),
                   variant.taxable() ? "yes" : "no", variant.needs_shipping() ? "yes" : "no", pricesText(variant)});
    }
    output.table(table, "It has no variant.");
}

// The key may be of each kind; a product's number has a form of its own, and a handle is more often known than a SKU.
Exit show(Context& context, const std::string& key) {
    v1::GetProductRequest request;
    v1::GetProductResponse response;
    if (key.starts_with("PRD-")) {
        request.set_number(key);
    } else {
        request.set_sku(key);
    }
    grpc::Status status = context.call(&v1::CatalogueService::Stub::GetProduct, request, response);
    if (status.error_code() == grpc::StatusCode::NOT_FOUND && !key.starts_with("PRD-")) {
        request.set_handle(key);
        status = context.call(&v1::CatalogueService::Stub::GetProduct, request, response);
    }
    if (!status.ok()) return context.fail(status);
    if (context.output().json) {
        context.output().object(client::toJson(response.product()));
    } else {
        print(context.output(), response.product());
    }
    return Exit::kOk;
}

}  // namespace

void addProducts(CLI::App& app, Commands& commands) {
    CLI::App& products = Commands::addGroup(app, "products", "Import, list and show products");
    addProductsImport(products, commands);

    struct Options {
        std::string text;
        std::uint32_t limit = 50;
    };
    auto options = std::make_shared<Options>();
    CLI::App& listCommand =
        Commands::add(products, "list", "Lists products by number", {"meridianctl products list wrench"});
    listCommand.add_option("text", options->text, "Part of title, handle, vendor, SKU or bar code; nothing for all");
    listCommand.add_option("--limit", options->limit, "Rows at most")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    commands.online(listCommand, [=](Context& context) { return list(context, options->text, options->limit); });

    CLI::App& showCommand =
        Commands::add(products, "show", "Shows one product with its variants", {"meridianctl products show PRD-20417"});
    showCommand.add_option("key", options->text, "Number, SKU or handle")->required();
    commands.online(showCommand, [=](Context& context) { return show(context, options->text); });
}

}  // namespace meridian::ctl
