// Numbers, amounts and times as people read them, in the three languages of the program. QLocale is not asked: it
// rounds amounts to the language's own currency and misplaces Chinese dates (design system, section 20).
#pragma once

#include <QDateTime>
#include <QString>

#include "core/text/amount.h"

namespace meridian::core {

enum class Language { kEnglish, kChinese, kVietnamese };

class Format {
  public:
    // `utcOffset` in seconds: the person's time zone.
    explicit Format(Language language = Language::kEnglish, int utcOffset = 0)
        : m_language(language), m_utcOffset(utcOffset) {}

    Language language() const { return m_language; }

    QString integer(qint64 value) const;               // 12,480
    QString decimal(qint64 scaled, int digits) const;  // (112050, 2): 1,120.50; the minus is U+2212
    QString amount(Amount amount) const;               // 1,120.50, without the currency
    QString money(Amount amount) const;                // 1,120.50 EUR
    QString percent(double share) const;               // 0.0308: 3.08%
    QString shortCount(qint64 value) const;            // 12,480, 124.8k, 2.9 M, 12.5 万

    // Microseconds since 1970; `now` decides how much of the date is said.
    QString moment(qint64 micros, qint64 nowMicros) const;  // 14:31:52, 19 Nov 14:31, 19 Nov 2025
    QString dateTime(qint64 micros) const;                  // 20 Nov 2026, 14:31:52
    QString dateOf(qint64 micros) const;                    // 20 Nov 2026
    QString time(qint64 micros) const;                      // 14:31:52
    QString age(qint64 micros) const;                       // a duration: 18 min, 2.2 d

  private:
    QDateTime local(qint64 micros) const;
    QString day(const QDate& date) const;   // 20 Nov
    QString date(const QDate& date) const;  // 20 Nov 2026

    Language m_language;
    int m_utcOffset;
};

}  // namespace meridian::core
