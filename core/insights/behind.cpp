// The lists behind the figures, in the words of the query language.
#include <QDateTime>

#include "backend/domain/region_of_country.h"

#include "core/insights/overview.h"

namespace meridian::core {

namespace {

QString momentOf(qint64 micros) {
    return QDateTime::fromMSecsSinceEpoch(micros / 1'000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm'Z'"));
}

QString within(const QString& field, const Period& period) {
    // Figures count whole minutes.
    const qint64 end = (period.to + kMicrosPerMinute - 1) / kMicrosPerMinute * kMicrosPerMinute;
    return QStringLiteral("%1:>=%2 %1:<%3").arg(field, momentOf(period.from), momentOf(end));
}

// As one condition: an order may have met the event several times, and one of them has to lie within.
QString metWithin(const QString& field, const Period& period) {
    const qint64 last = (period.to - 1) / kMicrosPerMinute * kMicrosPerMinute;
    return QStringLiteral("%1:%2..%3").arg(field, momentOf(period.from), momentOf(last));
}

QStringList countriesOf(Region region) {
    QStringList countries;
    for (char first = 'A'; first <= 'Z'; ++first) {
        for (char second = 'A'; second <= 'Z'; ++second) {
            if (regionOfCountry(Country{{first, second}}) == region) {
                countries.append(QString(QLatin1Char(first)) + QLatin1Char(second));
            }
        }
    }
    return countries;
}

}  // namespace

QString placedIn(const Period& period) {
    return within(QStringLiteral("placed"), period);
}

QString confirmedIn(const Period& period) {
    return metWithin(QStringLiteral("confirmed"), period);
}

QString reviewedIn(const Period& period) {
    return metWithin(QStringLiteral("reviewed"), period);
}

QString failedIn(const Period& period) {
    return metWithin(QStringLiteral("failed"), period);
}

QString cancelledIn(const Period& period) {
    return metWithin(QStringLiteral("cancelled"), period);
}

QString deliveredTo(const QString& region) {
    const QString field = QStringLiteral("country:");
    if (region == u"us") return field + countriesOf(Region::kUs).join(u',');
    if (region == u"ap") return field + countriesOf(Region::kAp).join(u',');
    // Everywhere else.
    if (region == u"eu") return u'-' + field + (countriesOf(Region::kUs) + countriesOf(Region::kAp)).join(u',');
    return {};
}

}  // namespace meridian::core
