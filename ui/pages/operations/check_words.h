// The checks that a verification makes, in words: what each of them promises.
#pragma once

#include <QString>
#include <QVector>

namespace meridian::ui {

struct CheckWords {
    QString id;       // as in violations: "I2", "chain", "views"
    QString meaning;  // in the person's language
};

QVector<CheckWords> allChecks();

}  // namespace meridian::ui
