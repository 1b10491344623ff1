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

// Milliseconds, and what the longest of them was about.
class Sample {
  public:
    void add(double value, const QString& about = {}) {
        if (m_values.empty() || value > m_longest) {
            m_longest = value;
            m_about = about;
        }
        m_values.push_back(value);
        m_isSorted = false;
    }
    std::size_t size() const { return m_values.size(); }
    // -1 of none.
    double at(double share) {
        if (m_values.empty()) return -1;
        if (!std::exchange(m_isSorted, true)) std::sort(m_values.begin(), m_values.end());
        return m_values[std::min(m_values.size() - 1,
                                 static_cast<std::size_t>(share * static_cast<double>(m_values.size())))];
    }
    void print(const char* what) {
        const QByteArray about = m_about.isEmpty() ? QByteArray() : ", \"longest\": \"" + m_about.toUtf8() + '"';
        std::printf(
            "{\"console\": \"%s\", \"count\": %zu, \"p50_ms\": %.2f, \"p95_ms\": %.2f, \"p99_ms\": %.2f, \"max_ms\": "
            "%.2f%s}\n",
            what, m_values.size(), at(0.5), at(0.95), at(0.99), at(1), about.constData());
        std::fflush(stdout);
    }

  private:
    std::vector<double> m_values;
    bool m_isSorted = false;
    double m_longest = 0;
    QString m_about;
};

}  // namespace meridian::bench
