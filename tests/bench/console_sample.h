// What the console's rows are measured with: a clock, waiting in the event loop, and a sample that prints itself as one
// JSON object.
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QString>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace meridian::bench {

inline double milliseconds(const QElapsedTimer& timer) {
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// Events until it holds; false after ten seconds.
inline bool until(const std::function<bool()>& holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > 10'000) return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    return true;
}

// Milliseconds, and what the longest of them were about.
class Sample {
  public:
    void add(double value, const QString& about = {}) {
        m_values.emplace_back(value, about);
        m_isSorted = false;
    }
    std::size_t size() const { return m_values.size(); }
    // -1 of none.
    double at(double share) {
        if (m_values.empty()) return -1;
        sort();
        return m_values[std::min(m_values.size() - 1,
                                 static_cast<std::size_t>(share * static_cast<double>(m_values.size())))]
            .first;
    }
    void print(const char* what) {
        std::printf(
            "{\"console\": \"%s\", \"count\": %zu, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"p99_ms\": %.2f, \"max_ms\": "
            "%.2f%s}\n",
            what, m_values.size(), at(0.5), at(0.95), at(0.99), at(1), longest().toUtf8().constData());
        std::fflush(stdout);
    }

  private:
    static constexpr int kTold = 4;

    void sort() {
        if (!std::exchange(m_isSorted, true)) std::sort(m_values.begin(), m_values.end());
    }
    QString longest() {
        sort();
        QStringList told;
        for (auto value = m_values.rbegin(); value != m_values.rend() && told.size() < kTold; ++value) {
            if (!value->second.isEmpty())
                told << QStringLiteral("\"%1: %2\"").arg(value->second, QString::number(value->first, 'f', 1));
        }
        return told.isEmpty() ? QString() : QStringLiteral(", \"longest\": [%1]").arg(told.join(QStringLiteral(", ")));
    }

    std::vector<std::pair<double, QString>> m_values;
    bool m_isSorted = false;
};

}  // namespace meridian::bench
