#include "ui/shell/letter_region.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/shell/region.h"

namespace meridian::ui {

namespace {

// Of the first order number in a text: "place_order EU-1048217".
QString regionIn(const QString& text) {
    static const QRegularExpression kNumber(QStringLiteral("\\b(US|EU|AP)-[0-9]"));
    const auto match = kNumber.match(text);
    return match.hasMatch() ? match.captured(1).toLower() : QString();
}

bool isShown(const QString& region, const QString& chosen) {
    return chosen.isEmpty() || region.isEmpty() || region == chosen;
}

}  // namespace

QString letterRegion(const core::DeadLetter& letter) {
    return regionIn(letter.key);
}

QVector<core::DeadLetter> ofRegion(const QVector<core::DeadLetter>& letters, const RegionFilter* region) {
    const QString chosen = region == nullptr ? QString() : region->code();
    QVector<core::DeadLetter> shown;
    std::ranges::copy_if(letters, std::back_inserter(shown),
                         [&](const auto& letter) { return isShown(letterRegion(letter), chosen); });
    return shown;
}

QVector<core::TailRecord> ofRegion(const QVector<core::TailRecord>& records, const RegionFilter* region) {
    const QString chosen = region == nullptr ? QString() : region->code();
    QVector<core::TailRecord> shown;
    std::ranges::copy_if(records, std::back_inserter(shown),
                         [&](const auto& record) { return isShown(regionIn(record.order), chosen); });
    return shown;
}

}  // namespace meridian::ui
