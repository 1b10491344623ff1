#include "ui/pages/operations/figure_words.h"

#include <cmath>

namespace meridian::ui {

namespace {

QString short3(const core::Format& format, double value) {
    if (value >= 99.95) return format.integer(std::llround(value));
    return format.decimal(std::llround(value * 10), 1);
}

}  // namespace

QString FigureWords::rate(const core::Format& format, double perSecond) {
    if (perSecond <= 0) return tr("%1/s").arg(0);
    if (perSecond < 0.05) return tr("< %1/s").arg(format.decimal(1, 1));
    return tr("%1/s").arg(perSecond >= 10 ? format.integer(std::llround(perSecond)) : short3(format, perSecond));
}

QString FigureWords::took(const core::Format& format, quint64 micros) {
    if (micros == 0) return QStringLiteral("–");
    if (micros < 1'000) return tr("%1 µs").arg(format.integer(static_cast<qint64>(micros)));
    if (micros < 1'000'000) return tr("%1 ms").arg(short3(format, static_cast<double>(micros) / 1e3));
    return tr("%1 s").arg(short3(format, static_cast<double>(micros) / 1e6));
}

QString FigureWords::lag(const core::Format& format, qint64 milliseconds) {
    if (milliseconds < 1'000) return tr("%1 ms").arg(format.integer(milliseconds));
    return tr("%1 s").arg(short3(format, static_cast<double>(milliseconds) / 1e3));
}

QString FigureWords::bytes(const core::Format& format, quint64 bytes) {
    const double value = static_cast<double>(bytes);
    if (value >= 1e9) return tr("%1 GB").arg(short3(format, value / 1e9));
    return tr("%1 MB").arg(short3(format, value / 1e6));
}

Tone toneOf(core::StageHealth health) {
    switch (health) {
        case core::StageHealth::kStuck: return Tone::kDanger;
        case core::StageHealth::kLate: return Tone::kWarning;
        case core::StageHealth::kOnTime: break;
    }
    return Tone::kSuccess;
}

}  // namespace meridian::ui
