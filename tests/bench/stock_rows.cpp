#include "tests/bench/stock_rows.h"

#include <QLineEdit>
#include <QTableView>
#include <array>
#include <random>

#include "core/store/cache_file.h"
#include "core/sync/stock_writer.h"
#include "meridian/v1/stock.pb.h"
#include "ui/pages/inventory/inventory_page.h"

namespace meridian::bench {

namespace {

struct Place {
    const char* code;
    const char* name;
    const char* region;
};
constexpr Place kPlaces[] = {
    {"BER-2", "Berlin 2", "eu"}, {"LYS-1", "Lyon 1", "eu"}, {"RNO-1", "Reno", "us"}, {"SGN-1", "Saigon 1", "ap"}};
constexpr const char* kMakers[] = {"Nimbus", "Kestrel", "Aria", "Birka", "Fjell", "Halden", "Tern", "Orm",
                                   "Elm",    "Dune",    "Vela", "Sola",  "Corda", "Pika",   "Lark", "Raven"};

v1::StockLevel levelOf(int number, const Place& place, std::mt19937& random) {
    const std::string maker = kMakers[static_cast<std::size_t>(number) % std::size(kMakers)];
    v1::StockLevel level;
    level.set_sku(maker.substr(0, 3) + '-' + std::to_string(number));
    level.set_title(maker + " down jacket / Size " + std::to_string(number % 9));
    level.set_location(place.code);
    level.set_location_name(place.name);
    level.set_region(place.region);
    level.set_available(static_cast<std::int64_t>(random() % 500));
    level.set_committed(static_cast<std::int64_t>(random() % 20));
    level.set_on_hand(level.available() + level.committed());
    level.set_changed_batch(1);
    return level;
}

}  // namespace

bool fillStock(const QString& directory, int skus) {
    auto opened = core::CacheFile::openForWriting(directory);
    if (!opened.ok()) return false;
    core::Database& cache = opened.value().database;
    const auto there = cache.integer("SELECT count(*) FROM (SELECT id FROM stock LIMIT 1)");
    if (there.ok() && *there != 0) return true;
    auto writer = core::StockWriter::prepare(cache);
    if (!writer.ok()) return false;
    std::mt19937 random(20'261'122);
    for (int step = 0; step < skus; ++step) {
        const int number = static_cast<int>(static_cast<qint64>(step) * 7'919 % skus);  // as they are changed: mixed
        const bool isFirst = step % 1'000 == 0;
        if (isFirst && !cache.execute("BEGIN IMMEDIATE").ok()) return false;
        for (const Place& place : kPlaces) {
            if (!writer.value().write(levelOf(number, place, random)).ok()) return false;
        }
        const bool isLast = step % 1'000 == 999 || step == skus - 1;
        if (isLast && !cache.execute("COMMIT").ok()) return false;
    }
    return cache.execute("PRAGMA wal_checkpoint(TRUNCATE)").ok();
}

Sample typeStockSearches(ui::Services& services) {
    ui::InventoryPage page(services);
    page.resize(1'240, 816);
    page.show();
    page.visit({QStringLiteral("inventory"), {}});
    auto& table = *page.findChild<QTableView*>(QStringLiteral("inventory.table"));
    auto& field = *page.findChild<QLineEdit*>(QStringLiteral("inventory.filter"));
    if (!until([&] { return page.model().isWhole() && page.model().rowCount() != 0; })) return {};
    Sample times;
    for (const char* words :
         {"jacket", "size 4", "raven", "ber-2 kes", "kes-4711", "sku:nim-12", "down available:<=10"}) {
        for (std::size_t length = 1; length <= std::string_view(words).size(); ++length) {
            const QString typed = QString::fromLatin1(words, static_cast<qsizetype>(length));
            bool answered = false;
            const auto done =
                QObject::connect(&page.model(), &core::StockListModel::answered, [&] { answered = true; });
            QElapsedTimer timer;
            timer.start();
            field.setText(typed);
            if (!until([&] { return answered; })) return {};
            table.viewport()->repaint();
            times.add(milliseconds(timer), typed);
            QObject::disconnect(done);
        }
    }
    return times;
}

}  // namespace meridian::bench
