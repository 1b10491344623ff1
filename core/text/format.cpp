#include "core/text/format.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace meridian::core {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr qint64 kMicros = 1'000'000;
constexpr std::array kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

QString grouped(const QString& digits, QChar sign) {
    QString text;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) text += sign;
        text += digits[i];
    }
    return text;
}

}  // namespace

QString Format::integer(qint64 value) const {
    return decimal(value, 0);
}

QString Format::decimal(qint64 scaled, int digits) const {
    const bool vietnamese = m_language == Language::kVietnamese;
    // The unsigned form also holds the smallest of all integers.
    const quint64 size = scaled < 0 ? ~static_cast<quint64>(scaled) + 1 : static_cast<quint64>(scaled);
    QString text = QString::number(size);
    if (text.size() <= digits) text = text.rightJustified(digits + 1, u'0');
    QString whole = grouped(text.left(text.size() - digits), vietnamese ? u'.' : u',');
    if (digits > 0) whole += (vietnamese ? u',' : u'.') + text.right(digits);
    return scaled < 0 ? QChar(0x2212) + whole : whole;
}

QString Format::amount(Amount amount) const {
    return decimal(amount.minor, currencyDigits(amount.currency));
}

QString Format::money(Amount value) const {
    return amount(value) + QChar(0x00A0) + currencyLetters(value.currency);
}

QString Format::percent(double share) const {
    return decimal(std::llround(share * 10'000), 2) + u'%';
}

QString Format::shortCount(qint64 value) const {
    const auto tenths = [this](qint64 unit, qint64 count) { return decimal(count * 10 / unit, 1); };
    if (m_language == Language::kChinese) {
        if (value < 100'000) return integer(value);
        return tenths(10'000, value) + QStringLiteral(" 万");
    }
    if (value < 100'000) return integer(value);
    const bool vietnamese = m_language == Language::kVietnamese;
    if (value < 1'000'000) return tenths(1'000, value) + (vietnamese ? QStringLiteral(" ng") : QStringLiteral("k"));
    return tenths(1'000'000, value) + (vietnamese ? QStringLiteral(" tr") : QStringLiteral(" M"));
}

QDateTime Format::local(qint64 micros) const {
    return QDateTime::fromMSecsSinceEpoch(micros / 1000, Qt::OffsetFromUTC, m_utcOffset);
}

QString Format::day(const QDate& date) const {
    switch (m_language) {
        case Language::kChinese: return QStringLiteral("%1月%2日").arg(date.month()).arg(date.day());
        case Language::kVietnamese: return date.toString(QStringLiteral("dd/MM"));
        case Language::kEnglish: break;
    }
    return QString::number(date.day()) + u' ' + QLatin1String(kMonths[static_cast<std::size_t>(date.month() - 1)]);
}

QString Format::date(const QDate& date) const {
    switch (m_language) {
        case Language::kChinese: return date.toString(QStringLiteral("yyyy-MM-dd"));
        case Language::kVietnamese: return date.toString(QStringLiteral("dd/MM/yyyy"));
        case Language::kEnglish: break;
    }
    return day(date) + u' ' + QString::number(date.year());
}

QString Format::time(qint64 micros) const {
    return local(micros).toString(QStringLiteral("HH:mm:ss"));
}

QString Format::dateOf(qint64 micros) const {
    return date(local(micros).date());
}

QString Format::dateTime(qint64 micros) const {
    const QString gap = m_language == Language::kChinese ? QStringLiteral(" ") : QStringLiteral(", ");
    return date(local(micros).date()) + gap + time(micros);
}

QString Format::moment(qint64 micros, qint64 nowMicros) const {
    const QDateTime then = local(micros);
    const QDate today = local(nowMicros).date();
    if (then.date() == today) return time(micros);
    if (then.date().year() == today.year()) return day(then.date()) + then.toString(QStringLiteral(" HH:mm"));
    return date(then.date());
}

QString Format::age(qint64 micros) const {
    const qint64 seconds = micros / kMicros;
    if (seconds < 60) return Words::tr("%1 s").arg(seconds);
    if (seconds < 3600) return Words::tr("%1 min").arg(seconds / 60);
    if (seconds < 24 * 3600) return Words::tr("%1 h").arg(decimal(seconds * 10 / 3600, 1));
    return Words::tr("%1 d").arg(decimal(seconds * 10 / (24 * 3600), 1));
}

}  // namespace meridian::core
