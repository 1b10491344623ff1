// Rates, durations and bytes of the pipeline in few letters.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/operations/stage_health.h"
#include "core/text/format.h"
#include "ui/theme/tokens.h"

namespace meridian::ui {

class FigureWords {
    Q_DECLARE_TR_FUNCTIONS(FigureWords)

  public:
    static QString rate(const core::Format& format, double perSecond);    // "412/s", "0.4/s"
    static QString took(const core::Format& format, quint64 micros);      // "38 ms", "2.1 s"; a dash for 0
    static QString lag(const core::Format& format, qint64 milliseconds);  // "0.4 s"
    static QString bytes(const core::Format& format, quint64 bytes);      // "1.2 GB"
};

Tone toneOf(core::StageHealth health);

}  // namespace meridian::ui
