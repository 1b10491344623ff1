#include "tests/bench/product_rows.h"

#include <QLineEdit>
#include <random>

#include "core/catalogue/product_list_model.h"
#include "core/store/cache_file.h"
#include "core/sync/product_writer.h"
#include "meridian/v1/catalogue.pb.h"
#include "ui/pages/products/product_list.h"
#include "ui/pages/products/product_list_view.h"
#include "ui/pages/products/products_page.h"

namespace meridian::bench {

namespace {

constexpr const char* kMakers[] = {"Nimbus", "Kestrel", "Aria", "Birka", "Fjell", "Halden", "Tern", "Orm",
                                   "Elm",    "Dune",    "Vela", "Sola",  "Corda", "Pika",   "Lark", "Raven"};
constexpr const char* kKinds[] = {"down jacket", "trail pack", "headphones", "two-person tent", "sleeping bag",
                                  "stove",       "lamp",       "chair",      "standing desk",   "wool rug",
                                  "kettle",      "watch",      "speaker",    "power bank",      "base layer"};
constexpr const char* kTags[] = {"summer", "winter", "outdoor", "home", "audio", "clearance", "new", "gift"};

template <std::size_t N>
const char* any(const char* const (&from)[N], std::mt19937& random) {
    return from[random() % N];
}

v1::Product productOf(int number, std::mt19937& random) {
    v1::Product product;
    const std::string digits = std::to_string(number);
    const std::size_t which = random() % std::size(kMakers);
    const std::string maker = kMakers[which];
    product.set_number("PRD-" + digits);
    product.set_version(1);
    product.set_vendor(maker);
    product.set_type(any(kKinds, random));
    product.set_title(maker + ' ' + product.type() + ' ' + digits);
    product.set_handle("product-" + digits);
    product.set_published(random() % 10 != 0);
    product.add_tags(any(kTags, random));
    const unsigned variants = 1 + static_cast<unsigned>(random() % 6);
    for (unsigned at = 0; at < variants; ++at) {
        v1::Variant& variant = *product.add_variants();
        variant.set_sku(maker.substr(0, 3) + '-' + digits + '-' + std::to_string(at));
        // As with real ones the first digits are the country's, the next the maker's.
        variant.set_barcode("400" + std::to_string(1'381 + 97 * which) + std::to_string(100'000 + number) +
                            std::to_string(at));
        for (const char* currency : {"EUR", "USD", "GBP"}) {
            v1::Money& price = *variant.add_prices();
            price.set_currency(currency);
            price.set_minor(1'000 + static_cast<std::int64_t>(random() % 90'000));
        }
    }
    return product;
}

}  // namespace

bool fillProducts(const QString& directory, int products) {
    auto opened = core::CacheFile::openForWriting(directory);
    if (!opened.ok()) return false;
    core::Database& cache = opened.value().database;
    const auto there = cache.integer("SELECT count(*) FROM (SELECT id FROM products LIMIT 1)");
    if (there.ok() && *there != 0) return true;
    auto writer = core::ProductWriter::prepare(cache);
    if (!writer.ok()) return false;
    std::mt19937 random(20'261'122);
    for (int number = 1; number <= products; ++number) {
        const bool isFirst = number % 2'000 == 1;
        if (isFirst && !cache.execute("BEGIN IMMEDIATE").ok()) return false;
        if (!writer.value().write(productOf(number, random)).ok()) return false;
        const bool isLast = number % 2'000 == 0 || number == products;
        if (isLast && !cache.execute("COMMIT").ok()) return false;
    }
    return cache.execute("PRAGMA wal_checkpoint(TRUNCATE)").ok();
}

Sample typeProductSearches(ui::Services& services) {
    ui::ProductsPage page(services);
    page.resize(1'240, 816);
    page.show();
    page.visit({QStringLiteral("products"), {}});
    auto& list = *page.findChild<ui::ProductList*>();
    const auto isCounted = [&] { return list.model().isCounted() && list.model().rowCount() != 0; };
    if (!until(isCounted)) return {};
    Sample times;
    for (const char* words :
         {"nimbus down", "tent winter", "kes-4711", "fjell sleeping bag 99", "400138110", "vendor:lark rug"}) {
        for (std::size_t length = 1; length <= std::string_view(words).size(); ++length) {
            bool answered = false;
            const auto done =
                QObject::connect(&list.model(), &core::ProductListModel::answered, [&] { answered = true; });
            const QString typed = QString::fromLatin1(words, static_cast<qsizetype>(length));
            QElapsedTimer timer;
            timer.start();
            list.search().setText(typed);
            if (!until([&] { return answered; })) return {};
            list.view().viewport()->repaint();
            times.add(milliseconds(timer), typed);
            QObject::disconnect(done);
        }
    }
    return times;
}

}  // namespace meridian::bench
