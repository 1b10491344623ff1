#include "tests/bench/order_list_bench.h"

#include <QScrollBar>
#include <random>

#include "tests/bench/console_sample.h"

namespace meridian::bench {

OrderListBench::OrderListBench(ui::MainWindow& window)
    : m_table(*window.findChild<QTableView*>(QStringLiteral("orders.table"))),
      m_filter(*window.findChild<QLineEdit*>(QStringLiteral("orders.filter"))),
      m_model(*qobject_cast<core::OrderListModel*>(m_table.model())) {}

bool OrderListBench::rowsAreThere() const {
    if (m_model.rowCount() == 0) return false;
    const int first = m_table.rowAt(0);
    const int last = m_table.rowAt(m_table.viewport()->height() - 1);
    for (int row = std::max(first, 0); row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row) {
        if (m_model.row(row) == nullptr) return false;
    }
    return true;
}

bool OrderListBench::allIsThere() const {
    return rowsAreThere() && m_model.loading() == core::OrderListModel::Loading::kNothing;
}

void OrderListBench::scroll() {
    Sample frames;
    QScrollBar& bar = *m_table.verticalScrollBar();
    for (int frame = 0; frame < 1'000; ++frame) {
        QElapsedTimer timer;
        timer.start();
        bar.setValue(bar.value() + 84);  // one notch of a wheel
        m_table.viewport()->repaint();
        frames.add(milliseconds(timer));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
    }
    frames.print("scrolling, time of a frame");
}

void OrderListBench::jump() {
    Sample jumps;
    jumpInto(jumps, 100);
    jumps.print("jump to any row, rows painted");
}

void OrderListBench::jumpInto(Sample& jumps, int count) {
    std::mt19937 random(11);
    QScrollBar& bar = *m_table.verticalScrollBar();
    for (int done = 0; done < count; ++done) {
        QElapsedTimer timer;
        timer.start();
        bar.setValue(static_cast<int>(random() % static_cast<unsigned>(bar.maximum())));
        if (!until([&] { return rowsAreThere(); })) return;
        m_table.viewport()->repaint();
        jumps.add(milliseconds(timer));
    }
    bar.setValue(0);
}

void OrderListBench::ask(const QString& query) {
    m_filter.setText(query);
}

void OrderListBench::search() {
    Sample keys;
    typeInto(keys);
    keys.print("search, from a key to the first rows");
}

void OrderListBench::typeInto(Sample& keys) {
    for (const char* words : {"kowalczyk", "hanna fis", "EU-1162", "status:confirmed", "tanaka total:>200eur"}) {
        for (std::size_t length = 1; length <= std::string_view(words).size(); ++length) {
            const QString typed = QString::fromLatin1(words, static_cast<qsizetype>(length));
            bool answered = false;
            const auto done = [&] { answered = true; };
            const auto reset = QObject::connect(&m_model, &QAbstractItemModel::modelReset, done);
            const auto failed = QObject::connect(&m_model, &core::OrderListModel::failed, done);
            QElapsedTimer timer;
            timer.start();
            m_filter.setText(typed);
            const bool came = until([&] { return answered; });
            m_table.viewport()->repaint();
            if (came) keys.add(milliseconds(timer), typed);
            QObject::disconnect(reset);
            QObject::disconnect(failed);
        }
    }
    m_filter.clear();
    until([&] { return allIsThere(); });
}

}  // namespace meridian::bench
