// What the console feels like over the orders that a cache holds: start, scrolling, jumps, search, theme, stalls,
// memory. The program's own window, painted for real; nobody is asked over a network. One JSON object per line on
// stdout.
//
//   console_bench CACHE-DIRECTORY                     (QT_QPA_PLATFORM=offscreen where there is no display)
//   console_bench CACHE-DIRECTORY --fill SERVER-DIR   first synchronisation from a running meridiand, with the window
//   console_bench CACHE-DIRECTORY --products     search over 100,000 products, which are made there first
//   open console_bench CACHE-DIRECTORY --beside SERVER-DIR the first form while the cache follows that server
#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

#include "app/composition.h"
#include "app/local_sign_in.h"
#include "core/diagnostics/stall_watch.h"
#include "core/orders/order_list_model.h"
#include "tests/bench/product_rows.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/shell/page.h"
#include "ui/theme/theme.h"

namespace {

using namespace meridian;

double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Events until it holds; false after ten seconds.
bool until(const std::function<bool()>& holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > 10'000) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    return true;
}

struct Sample {
    std::vector<double> values;
    double at(double share) {
        if (values.empty()) return -1;
        std::sort(values.begin(), values.end());
        return values[std::min(values.size() - 1,
                               static_cast<std::size_t>(share * static_cast<double>(values.size())))];
    }
};

void print(const char* what, Sample& sample) {
    const std::size_t count = sample.values.size();
    std::printf(
        "{\"console\": \"%s\", \"count\": %zu, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"p99_ms\": %.2f, \"max_ms\": "
        "%.2f}\n",
        what, count, sample.at(0.5), sample.at(0.95), sample.at(0.99), sample.at(1));
    std::fflush(stdout);
}

long residentKilobytes() {
    std::FILE* file = std::fopen("/proc/self/statm", "r");
    long size = 0;
    long resident = 0;
    if (file == nullptr || std::fscanf(file, "%ld %ld", &size, &resident) != 2) resident = -1;
    if (file != nullptr) std::fclose(file);
    return resident * 4;
}

class Bench {
  public:
    explicit Bench(ui::MainWindow& window)
        : m_table(*window.findChild<QTableView*>(QStringLiteral("orders.table"))),
          m_filter(*window.findChild<QLineEdit*>(QStringLiteral("orders.filter"))),
          m_model(*qobject_cast<core::OrderListModel*>(m_table.model())) {}

    bool rowsAreThere() const {
        if (m_model.rowCount() == 0) return false;
        const int first = m_table.rowAt(0);
        const int last = m_table.rowAt(m_table.viewport()->height() - 1);
        for (int row = std::max(first, 0); row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row) {
            if (m_model.row(row) == nullptr) return false;
        }
        return true;
    }
    bool allIsThere() const { return rowsAreThere() && m_model.loading() == core::OrderListModel::Loading::kNothing; }

    void scroll() {
        Sample frames;
        QScrollBar& bar = *m_table.verticalScrollBar();
        for (int frame = 0; frame < 1'000; ++frame) {
            QElapsedTimer timer;
            timer.start();
            bar.setValue(bar.value() + 84);  // one notch of a wheel
            m_table.viewport()->repaint();
            frames.values.push_back(milliseconds(timer));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        }
        print("scrolling, time of a frame", frames);
    }

    void jump() {
        Sample jumps;
        std::mt19937 random(11);
        QScrollBar& bar = *m_table.verticalScrollBar();
        for (int count = 0; count < 100; ++count) {
            QElapsedTimer timer;
            timer.start();
            bar.setValue(static_cast<int>(random() % static_cast<unsigned>(bar.maximum())));
            if (!until([&] { return rowsAreThere(); })) return;
            m_table.viewport()->repaint();
            jumps.values.push_back(milliseconds(timer));
        }
        print("jump to any row, rows painted", jumps);
        bar.setValue(0);
    }

    void search() {
        Sample keys;
        for (const char* words : {"kowalczyk", "hanna fis", "EU-1162", "status:confirmed", "tanaka total:>200eur"}) {
            for (std::size_t length = 1; length <= std::string_view(words).size(); ++length) {
                bool answered = false;
                const auto done = [&] { answered = true; };
                const auto reset = QObject::connect(&m_model, &QAbstractItemModel::modelReset, done);
                const auto failed = QObject::connect(&m_model, &core::OrderListModel::failed, done);
                QElapsedTimer timer;
                timer.start();
                m_filter.setText(QString::fromLatin1(words, static_cast<qsizetype>(length)));
                const bool came = until([&] { return answered; });
                m_table.viewport()->repaint();
                if (came) keys.values.push_back(milliseconds(timer));
                QObject::disconnect(reset);
                QObject::disconnect(failed);
            }
        }
        print("search, from a key to the first rows", keys);
        m_filter.clear();
        until([&] { return allIsThere(); });
    }

    void switchTheme(QWidget& window) {
        Sample switches;
        for (int count = 0; count < 20; ++count) {
            QElapsedTimer timer;
            timer.start();
            ui::Theme::current().setMode(count % 2 == 0 ? ui::ThemeMode::kDark : ui::ThemeMode::kLight);
            QCoreApplication::processEvents();
            window.repaint();
            switches.values.push_back(milliseconds(timer));
        }
        print("theme switch, all painted", switches);
    }

    // New orders of the load beside it: from the moment at which the server has decided about one until it is painted
    // in the first row. The same machine, so one clock.
    void watchChanges() {
        Sample changes;
        quint64 first = m_model.row(0) == nullptr ? 0 : m_model.row(0)->id;
        QElapsedTimer timer;
        timer.start();
        while (changes.values.size() < 200 && timer.elapsed() < 60'000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            const core::OrderRow* row = m_model.row(0);
            if (row == nullptr || row->id == first) continue;
            first = row->id;
            m_table.viewport()->repaint();
            const qint64 now = QDateTime::currentMSecsSinceEpoch() * 1'000;
            changes.values.push_back(static_cast<double>(now - row->placedAt) / 1'000);
        }
        print("a new order, from the server's decision to the screen", changes);
    }

    qint64 rows() const { return m_model.rowCount(); }
    QString firstOrder() const { return m_model.row(0) == nullptr ? QString() : m_model.row(0)->number; }

  private:
    QTableView& m_table;
    QLineEdit& m_filter;
    core::OrderListModel& m_model;
};

// The start is a process of its own, from its beginning to rows on the screen.
bool measureStarts(const QString& cache) {
    Sample starts;
    for (int count = 0; count < 10; ++count) {
        QElapsedTimer timer;
        timer.start();
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {cache, QStringLiteral("--start-only")});
        if (!child.waitForFinished(30'000) || child.exitCode() != 0) return false;
        starts.values.push_back(milliseconds(timer));
    }
    print("start, from exec to rows painted and the process gone", starts);
    return true;
}

void printStalls(const core::StallWatch& stalls) {
    const core::StallReport report = stalls.report();
    std::printf(
        "{\"console\": \"longest stall of the GUI thread\", \"ms\": %.1f, \"over_16_ms\": %llu, \"over_50_ms\": "
        "%llu}\n",
        static_cast<double>(report.longest.count()) / 1000, static_cast<unsigned long long>(report.overFrame),
        static_cast<unsigned long long>(report.overNotice));
    std::printf("{\"console\": \"resident memory\", \"mb\": %.1f}\n", static_cast<double>(residentKilobytes()) / 1024);
}

int fill(app::Composition& composition, const QElapsedTimer& started) {
    core::StallWatch stalls;
    core::CacheChange last;
    QObject::connect(&composition.services().sync, &core::SyncThread::changed, QCoreApplication::instance(),
                     [&last](const core::CacheChange& change) { last = change; });
    composition.start();
    while (!last.caughtUp)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    std::printf("{\"console\": \"first synchronisation\", \"s\": %.1f, \"orders\": %lld}\n",
                milliseconds(started) / 1000, last.ordersTotal);
    printStalls(stalls);
    return 0;
}

int searchProducts(app::Composition& composition) {
    core::StallWatch stalls;
    Sample keys{bench::typeProductSearches(composition.services())};
    if (keys.values.empty()) return 1;
    print("search as you type over 100,000 products", keys);
    printStalls(stalls);
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

int feel(ui::MainWindow& window, Bench& bench, const QElapsedTimer& started, bool isBeside) {
    core::StallWatch stalls;
    if (!until([&] { return bench.allIsThere(); })) return 1;
    std::printf("{\"console\": \"all row numbers known\", \"ms\": %.1f, \"rows\": %lld}\n", milliseconds(started),
                bench.rows());
    bench.scroll();
    bench.jump();
    bench.search();
    if (isBeside) bench.watchChanges();
    bench.switchTheme(window);
    const QString order = bench.firstOrder();
    openAllPages(window, order);
    printStalls(stalls);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer started;
    started.start();
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: console_bench CACHE-DIRECTORY [--products | --fill|--beside SERVER-DIRECTORY]\n");
        return 2;
    }
    const QString mode = arguments.value(2);
    const bool measuresStarts = mode.isEmpty() || mode == u"--beside";
    if (measuresStarts && !measureStarts(arguments[1])) return 1;
    if (mode == u"--products" && !bench::fillProducts(arguments[1], 100'000)) return 1;
    started.restart();
    ui::Theme::current().install(application);
    const QString server = arguments.value(3, QStringLiteral("/nonexistent"));
    app::ServerAccess access;
    app::LocalSignIn signIn(access.session, server);
    app::Composition composition({arguments[1], nullptr, [](core::Language) {}}, access);
    if (mode == u"--products") return searchProducts(composition);
    ui::MainWindow window(composition.services());
    window.resize(1440, 900);
    window.show();
    window.findChild<ui::Navigator*>()->go({QStringLiteral("orders"), {}});
    if (mode == u"--fill" || mode == u"--beside") signIn.look();
    if (mode == u"--fill") return fill(composition, started);
    Bench bench(window);
    if (!until([&] { return bench.rowsAreThere(); })) return 1;
    window.repaint();
    std::fflush(stdout);
    if (mode == u"--start-only") std::_Exit(0);
    if (mode == u"--beside") composition.start();
    return feel(window, bench, started, mode == u"--beside");
}
