// What the console feels like over the orders that a cache holds: start, scrolling, jumps, search, theme, stalls,
// memory. The program's own window, painted for real; nobody is asked over a network. One JSON object per line on
// stdout.
//
//   console_bench CACHE-DIRECTORY                     (QT_QPA_PLATFORM=offscreen where there is no display)
//   console_bench CACHE-DIRECTORY --fill SERVER-DIR   first synchronisation from a running meridiand, with the window
//   console_bench CACHE-DIRECTORY --products     search over 100,000 products, which are made there first
//   console_bench CACHE-DIRECTORY --stock        the same over 200,000 rows of stock
//   console_bench CACHE-DIRECTORY --beside SERVER-DIR the first form while the cache follows that server
#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <cstdio>

#include "app/composition.h"
#include "app/local_sign_in.h"
#include "core/diagnostics/stall_watch.h"
#include "tests/bench/change_bench.h"
#include "tests/bench/console_sample.h"
#include "tests/bench/order_list_bench.h"
#include "tests/bench/palette_bench.h"
#include "tests/bench/product_rows.h"
#include "tests/bench/region_bench.h"
#include "tests/bench/stock_rows.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

namespace {

using namespace meridian;
using bench::milliseconds;
using bench::until;

long residentKilobytes() {
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    long size = 0;
    long resident = 0;
    if (file == nullptr || std::fscanf(file, "%ld %ld", &size, &resident) != 2) resident = -1;
    if (file != nullptr) std::fclose(file);
    return resident * 4;
}

// The start is a process of its own, from its beginning to rows on the screen.
bool measureStarts(const QString& cache) {
    bench::Sample starts;
    for (int count = 0; count < 10; ++count) {
        QElapsedTimer timer;
        timer.start();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {cache, QStringLiteral("--start-only")});
        if (!child.waitForFinished(30'000) || child.exitCode() != 0) return false;
        starts.add(milliseconds(timer));
    }
    starts.print("start, from exec to rows painted and the process gone");
    return true;
}

// Stalls of the GUI thread, stage by stage and altogether.
class Stalls {
  public:
    void endStage(const char* stage) {
        take();
        std::printf("{\"console\": \"stall during %s\", \"ms\": %.1f, \"over_16_ms\": %llu}\n", stage,
                    static_cast<double>(m_stage.longest.count()) / 1000,
                    static_cast<unsigned long long>(m_stage.overFrame));
        std::fflush(stdout);
    }
    void printAll() {
        take();
        std::printf(
            "{\"console\": \"longest stall of the GUI thread\", \"ms\": %.1f, \"over_16_ms\": %llu, \"over_50_ms\": "
            "%llu}\n",
            static_cast<double>(m_all.longest.count()) / 1000, static_cast<unsigned long long>(m_all.overFrame),
            static_cast<unsigned long long>(m_all.overNotice));
        std::printf("{\"console\": \"resident memory\", \"mb\": %.1f}\n",
                    static_cast<double>(residentKilobytes()) / 1024);
        std::fflush(stdout);
    }

  private:
    void take() {
        m_stage = m_watch.report();
        m_watch.reset();
        m_all.longest = std::max(m_all.longest, m_stage.longest);
        m_all.overFrame += m_stage.overFrame;
        m_all.overNotice += m_stage.overNotice;
    }

    core::StallWatch m_watch;
    core::StallReport m_stage, m_all;
};

void switchTheme(QWidget& window) {
    bench::Sample switches;
    for (int count = 0; count < 20; ++count) {
        QElapsedTimer timer;
        timer.start();
        ui::Theme::current().setMode(count % 2 == 0 ? ui::ThemeMode::kDark : ui::ThemeMode::kLight);
        QCoreApplication::processEvents();
        window.repaint();
        switches.add(milliseconds(timer));
    }
    switches.print("theme switch, all painted");
}

int fill(app::Composition& composition, const QElapsedTimer& started) {
    Stalls stalls;
    core::CacheChange last;
    QObject::connect(&composition.services().sync, &core::SyncThread::changed, QCoreApplication::instance(),
                     [&last](const core::CacheChange& change) { last = change; });
    composition.start();
    while (!last.caughtUp)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("{\"console\": \"first synchronisation\", \"s\": %.1f, \"orders\": %lld}\n",
                milliseconds(started) / 1000, last.ordersTotal);
    stalls.printAll();
    return 0;
}

int search(app::Composition& composition, bool isStock) {
    Stalls stalls;
    bench::Sample keys =
        isStock ? bench::typeStockSearches(composition.services()) : bench::typeProductSearches(composition.services());
    if (keys.size() == 0) return 1;
    keys.print(isStock ? "search as you type over 200,000 rows of stock" : "search as you type over 100,000 products");
    stalls.printAll();
    return 0;
}

void process(int milliseconds) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
}

// Each page once, long enough for its figures to come, and a record of each kind.
void openAllPages(ui::MainWindow& window, const QString& order) {
    for (const ui::PageSpec& spec : ui::pageTable()) {
        ui::Route route{QString::fromLatin1(spec.id), {}};
        if (route.page == u"order") route.arguments.insert(QStringLiteral("number"), order);
        window.navigator().go(route);
        process(2'000);
    }
    window.navigator().go({QStringLiteral("orders"), {}});
    process(500);
}

// `server`: the data directory of the one that runs beside it; empty: there is none.
int feel(ui::MainWindow& window, app::Composition& composition, const QElapsedTimer& started, const QString& server) {
    Stalls stalls;
    bench::OrderListBench list(window);
    bench::ChangeBench others(list, composition.services().sync);
    if (!server.isEmpty()) composition.start();
    if (!until([&] { return list.allIsThere(); })) return 1;
    std::printf("{\"console\": \"all row numbers known\", \"ms\": %.1f, \"rows\": %d}\n", milliseconds(started),
                list.model().rowCount());
    stalls.endStage("the catching up");
    list.scroll();
    stalls.endStage("scrolling");
    list.jump();
    stalls.endStage("jumps");
    list.search();
    stalls.endStage("search");
    bench::RegionBench regions(window, list, *composition.services().region);
    regions.choose();
    stalls.endStage("a region");
    regions.moments();
    stalls.endStage("lists by a moment");
    bench::typeInPalette(window);
    stalls.endStage("palette");
    if (!server.isEmpty()) {
        others.newOrders();
        stalls.endStage("new orders");
        others.changes(server);
        stalls.endStage("changes");
    }
    switchTheme(window);
    stalls.endStage("theme");
    const core::OrderRow* order = list.model().row(0);
    openAllPages(window, order == nullptr ? QString() : order->number);
    stalls.endStage("the opening of every page");
    stalls.printAll();
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer started;
    started.start();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(
            stderr, "usage: console_bench CACHE-DIRECTORY [--products | --stock | --fill|--beside SERVER-DIRECTORY]\n");
        return 2;
    }
    const QString mode = arguments.value(2);
    const bool measuresStarts = mode.isEmpty() || mode == u"--beside";
    if (measuresStarts && !measureStarts(arguments[1])) return 1;
    if (mode == u"--products" && !bench::fillProducts(arguments[1], 100'000)) return 1;
    if (mode == u"--stock" && !bench::fillStock(arguments[1], 50'000)) return 1;
    started.restart();
    ui::Theme::current().install(application);
    const QString server = arguments.value(3, QStringLiteral("/nonexistent"));
    app::ServerAccess access;
    app::LocalSignIn signIn(access.session, server);
    app::Composition composition({arguments[1], nullptr, [](core::Language) {}}, access);
    if (mode == u"--products" || mode == u"--stock") return search(composition, mode == u"--stock");
    ui::MainWindow window(composition.services());
    window.resize(1440, 900);
    window.show();
    window.findChild<ui::Navigator*>()->go({QStringLiteral("orders"), {}});
    if (mode == u"--fill" || mode == u"--beside") signIn.look();
    if (mode == u"--fill") return fill(composition, started);
    const bench::OrderListBench list(window);
    if (!until([&] { return list.rowsAreThere(); })) return 1;
    window.repaint();
    std::fflush(stdout);
    if (mode == u"--start-only") std::_Exit(0);
    return feel(window, composition, started, mode == u"--beside" ? server : QString());
}
