#include "tests/bench/region_bench.h"

#include <QDateTime>

#include "core/orders/order_facets.h"

namespace meridian::bench {

namespace {

constexpr int kRounds = 5;  // through the regions
constexpr int kJumps = 30;  // in each of them

}  // namespace

RegionBench::RegionBench(ui::MainWindow& window, OrderListBench& list, ui::RegionFilter& region)
    : m_list(list), m_region(region), m_facets(*window.findChild<core::FacetCounter*>()) {}

// From the wish to the first rows on the screen.
bool RegionBench::rowsOf(const std::function<void()>& ask, Sample& rows, const QString& about) {
    bool came = false;
    const auto reset =
        QObject::connect(&m_list.model(), &QAbstractItemModel::modelReset, &m_list.table(), [&came] { came = true; });
    QElapsedTimer timer;
    timer.start();
    ask();
    const bool inTime = until([&came] { return came; });
    m_list.table().viewport()->repaint();
    if (inTime) rows.add(milliseconds(timer), about);
    QObject::disconnect(reset);
    return inTime;
}

void RegionBench::choose() {
    Sample rows, numbers, facets, jumps, keys;
    m_facets.setWanted(true);
    for (int round = 0; round < kRounds; ++round) {
        for (const char* code : {"us", "eu", "ap"}) {
            const QString region = QString::fromLatin1(code);
            bool counted = false;
            const auto connection = QObject::connect(&m_facets, &core::FacetCounter::counted, &m_list.table(),
                                                     [&counted] { counted = true; });
            QElapsedTimer timer;
            timer.start();
            if (!rowsOf([&] { m_region.choose(region); }, rows, region)) return;
            if (!until([&] { return m_list.allIsThere(); })) return;
            numbers.add(milliseconds(timer), region);
            if (until([&counted] { return counted; })) facets.add(milliseconds(timer), region);
            QObject::disconnect(connection);
            if (round > 0) continue;
            m_list.jumpInto(jumps, kJumps);
            m_list.typeInto(keys);
        }
    }
    m_facets.setWanted(false);
    m_region.choose({});
    until([&] { return m_list.allIsThere(); });
    rows.print("a region chosen, to the first rows");
    numbers.print("a region chosen, to all row numbers");
    facets.print("a region chosen, to how its orders divide");
    jumps.print("jump to any row of a region, rows painted");
    keys.print("search in a region, from a key to the first rows");
}

void RegionBench::moments() {
    Sample rows, numbers;
    const std::vector<core::OrderKey> anchors = m_list.model().frame().anchors;
    if (anchors.empty()) return;
    for (const char* field : {"confirmed", "reviewed", "cancelled", "failed"}) {
        for (const double place : {0.0, 0.25, 0.5, 0.75, 0.999}) {
            const auto anchor = static_cast<std::size_t>(place * static_cast<double>(anchors.size() - 1));
            const QDateTime moment = QDateTime::fromMSecsSinceEpoch(anchors[anchor].value / 1'000, Qt::UTC);
            const QString query =
                QLatin1String(field) + u':' + moment.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
            QElapsedTimer timer;
            timer.start();
            if (!rowsOf([&] { m_list.ask(query); }, rows, query)) return;
            // A second may have none at all.
            if (until([&] { return m_list.model().loading() == core::OrderListModel::Loading::kNothing; }))
                numbers.add(milliseconds(timer), query);
        }
    }
    m_list.ask({});
    until([&] { return m_list.allIsThere(); });
    rows.print("list by a moment, to the first rows");
    numbers.print("list by a moment, to all row numbers");
}

}  // namespace meridian::bench
