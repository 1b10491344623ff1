#include "tests/bench/change_bench.h"

#include <QDateTime>
#include <QProcess>
#include <QScrollBar>
#include <chrono>

#include "tests/bench/console_sample.h"

namespace meridian::bench {

namespace {

constexpr std::size_t kNewOrders = 5'000;
constexpr int kChanges = 60;
constexpr int kTries = 200;  // an order that has left the house cannot be held

qint64 nowMicros() {
    using namespace std::chrono;
    return duration_cast<microseconds>(system_clock::now().time_since_epoch()).count();
}

double between(qint64 from, qint64 until) {
    return static_cast<double>(until - from) / 1'000;
}

bool holds(const QString& serverDirectory, const QString& number) {
    QProcess client;
    client.start(QCoreApplication::applicationDirPath() + QStringLiteral("/meridianctl"),
                 {QStringLiteral("--local"), serverDirectory, QStringLiteral("orders"), QStringLiteral("hold"), number,
                  QStringLiteral("--reason"), QStringLiteral("measured")});
    // Events go on meanwhile, as they would while a colleague at another desk does it.
    return until([&] { return client.state() == QProcess::NotRunning; }) &&
           client.exitStatus() == QProcess::NormalExit && client.error() == QProcess::UnknownError &&
           client.exitCode() == 0;
}

}  // namespace

ChangeBench::ChangeBench(OrderListBench& list, core::SyncThread& sync) : m_list(list) {
    QObject::connect(
        &sync, &core::SyncThread::changed, &m_context,
        [this](const core::CacheChange& change) {
            const std::lock_guard lock(m_mutex);
            if (change.scope == core::CacheScope::kOrders) m_pieces.push_back({change.asOf, nowMicros()});
        },
        Qt::DirectConnection);
}

std::optional<qint64> ChangeBench::inTheCacheAt(qint64 decidedAt) {
    const std::lock_guard lock(m_mutex);
    const auto piece = std::lower_bound(m_pieces.begin(), m_pieces.end(), decidedAt,
                                        [](const Piece& one, qint64 time) { return one.asOf < time; });
    if (piece == m_pieces.end()) return std::nullopt;
    return piece->writtenAt;
}

void ChangeBench::newOrders() {
    Sample whole, toCache, toScreen;
    core::OrderListModel& model = m_list.model();
    quint64 first = model.row(0) == nullptr ? 0 : model.row(0)->id;
    QElapsedTimer timer;
    timer.start();
    while (whole.size() < kNewOrders && timer.elapsed() < 60'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        const core::OrderRow* top = model.row(0);
        if (top == nullptr || top->id == first) continue;
        m_list.table().viewport()->repaint();
        const qint64 now = nowMicros();
        for (int row = 0; row < model.rowCount() && model.row(row) != nullptr && model.row(row)->id != first; ++row) {
            const qint64 decidedAt = model.row(row)->placedAt;
            whole.add(between(decidedAt, now));
            const auto cachedAt = inTheCacheAt(decidedAt);
            if (!cachedAt) continue;
            toCache.add(between(decidedAt, *cachedAt));
            toScreen.add(between(*cachedAt, now));
        }
        first = top->id;
    }
    whole.print("a new order, from the server's decision to the screen");
    toCache.print("a new order, of that until it is in the cache");
    toScreen.print("a new order, of that from the cache to the screen");
}

void ChangeBench::changes(const QString& serverDirectory) {
    Sample whole, toCache;
    core::OrderListModel& model = m_list.model();
    QTableView& table = m_list.table();
    for (int tried = 0; tried < kTries && whole.size() < kChanges; ++tried) {
        table.verticalScrollBar()->setValue((5'000 + 40 * tried) * table.rowHeight(0));
        if (!until([&] { return m_list.rowsAreThere(); })) return;
        const int row = table.rowAt(table.viewport()->height() / 2);
        if (model.row(row) == nullptr) continue;
        const core::OrderRow before = *model.row(row);
        if (before.held || !holds(serverDirectory, before.number)) continue;
        const auto isShown = [&] { return model.row(row) != nullptr && model.row(row)->version > before.version; };
        if (model.row(row) == nullptr || model.row(row)->id != before.id || !until(isShown)) continue;
        table.viewport()->repaint();
        const qint64 decidedAt = model.row(row)->changedAt;
        whole.add(between(decidedAt, nowMicros()));
        if (const auto cachedAt = inTheCacheAt(decidedAt)) toCache.add(between(decidedAt, *cachedAt));
    }
    table.verticalScrollBar()->setValue(0);
    whole.print("a change made elsewhere, from the server's decision to the screen");
    toCache.print("a change made elsewhere, of that until it is in the cache");
}

}  // namespace meridian::bench
