#include "backend/stores/sqlite/view_catalogue.h"

#include <algorithm>
#include <vector>

#include "backend/domain/text.h"
#include "backend/domain/wire.h"
#include "backend/stores/sqlite/view_search_text.h"
#include "backend/stores/sqlite/view_statements.h"

namespace meridian::stores {

namespace {

std::string searchTextOf(const ProductDefined& product) {
    std::string text(1, kFieldEdge);
    const auto add = [&text](std::string_view field) {
        if (field.empty()) return;
        text += foldForSearch(field);
        text += kFieldEdge;
    };
    add(product.title);
    add(product.handle);
    add(product.vendor);
    add(product.type);
    add(product.tags);
    for (const Variant& variant : product.variants) {
        add(variant.code);
        add(variant.barcode);
    }
    return text;
}

}  // namespace

absl::StatusOr<ViewCatalogue> ViewCatalogue::prepare(Database& database) {
    ViewCatalogue catalogue;
    StatementMaker make(database);
    catalogue.m_location = make("INSERT OR REPLACE INTO locations (id, code, name, region) VALUES (?1, ?2, ?3, ?4)");
    catalogue.m_product = make(
        "INSERT OR REPLACE INTO products (id, version, handle, title, body_html, vendor, type, tags, published, "
        "images, "
        "changed_batch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    catalogue.m_productText = make("INSERT OR REPLACE INTO product_text (rowid, text) VALUES (?1, ?2)");
    catalogue.m_unlist = make("UPDATE variants SET listed = 0 WHERE product = ?1");
    catalogue.m_variant = make(
        "INSERT OR REPLACE INTO variants (sku, product, position, listed, code, title, barcode, grams, taxable, "
        "needs_shipping) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7, ?8, ?9)");
    catalogue.m_dropPrices = make("DELETE FROM prices WHERE sku = ?1");
    catalogue.m_price = make("INSERT OR REPLACE INTO prices (sku, currency, minor) VALUES (?1, ?2, ?3)");
    catalogue.m_stock = make(
        "INSERT INTO stock (sku, location, available, committed, unavailable, incoming, supplied, shipped, "
        "adjusted, changed_batch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (sku, location) DO "
        "UPDATE SET "
        "available = excluded.available, committed = excluded.committed, unavailable = excluded.unavailable, "
        "incoming = excluded.incoming, supplied = excluded.supplied, shipped = excluded.shipped, "
        "adjusted = excluded.adjusted, changed_batch = excluded.changed_batch");
    catalogue.m_movement = make(
        "INSERT INTO movements (sku, location, source, target, quantity, at, batch, record, actor, reason) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    if (!make.status().ok()) return make.status();
    return catalogue;
}

absl::Status ViewCatalogue::write(const engine::ViewDelta& delta) {
    for (const LocationDefined& location : delta.locations) {
        if (absl::Status status = m_location.run(location.location, location.code, location.name, location.region);
            !status.ok()) {
            return during(concat("writing location ", location.code), status);
        }
    }
    for (const ProductDefined& product : delta.products) {
        if (absl::Status status = writeProduct(product, delta.to); !status.ok()) {
            return during(concat("writing product ", product.product), status);
        }
    }
    if (absl::Status status = writeStock(delta); !status.ok()) return during("writing stock levels", status);
    return during("writing stock movements", writeMovements(delta));
}

absl::Status ViewCatalogue::writeProduct(const ProductDefined& product, BatchNumber batch) {
    const std::string images = wire::toBytes(StoredImages{product.images});
    absl::Status status =
        m_product.run(product.product, product.version, product.handle, product.title, product.bodyHtml, product.vendor,
                      product.type, product.tags, product.published, Blob(images), batch);
    if (status.ok()) status = m_productText.run(product.product, searchTextOf(product));
    if (status.ok()) status = m_unlist.run(product.product);
    for (std::size_t position = 0; status.ok() && position < product.variants.size(); ++position) {
        status = writeVariant(product, position);
    }
    return status;
}

absl::Status ViewCatalogue::writeVariant(const ProductDefined& product, std::size_t position) {
    const Variant& variant = product.variants[position];
    absl::Status status = m_variant.run(variant.sku, product.product, position, variant.code, variant.title,
                                        variant.barcode, variant.grams, variant.taxable, variant.needsShipping);
    if (status.ok()) status = m_dropPrices.run(variant.sku);
    for (const Price& price : variant.prices) {
        if (status.ok()) status = m_price.run(variant.sku, price.currency.code, price.minor);
    }
    return status;
}

absl::Status ViewCatalogue::writeStock(const engine::ViewDelta& delta) {
    std::vector<const engine::StockRow*> rows;
    rows.reserve(delta.stock.size());
    for (const auto& [key, row] : delta.stock)
        rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const engine::StockRow* row) { return std::pair(row->sku, row->location); });
    for (const engine::StockRow* row : rows) {
        const StockLevel& level = row->level;
        if (absl::Status status = m_stock.run(row->sku, row->location, level.available.units, level.committed.units,
                                              level.unavailable.units, level.incoming.units, level.supplied.units,
                                              level.shipped.units, level.adjusted.units, delta.to);
            !status.ok()) {
            return status;
        }
    }
    return absl::OkStatus();
}

absl::Status ViewCatalogue::writeMovements(const engine::ViewDelta& delta) {
    for (const engine::MovementRow& row : delta.movements) {
        const StockMoved& moved = row.moved;
        if (absl::Status status = m_movement.run(moved.sku, moved.location, moved.from, moved.to, moved.quantity.units,
                                                 row.at, row.batch, row.index, row.actor, row.reason);
            !status.ok()) {
            return status;
        }
    }
    return absl::OkStatus();
}

}  // namespace meridian::stores
