#include "ui/pages/operations/check_words.h"

#include <QCoreApplication>
#include <array>

namespace meridian::ui {

namespace {

struct Check {
    const char* id;
    const char* meaning;
};

// The order of the backend's table of invariants; those that a verification makes.
constexpr std::array kChecks = {
    Check{"I2", QT_TRANSLATE_NOOP("Check", "Debits equal credits, in total and in each currency.")},
    Check{"I4", QT_TRANSLATE_NOOP("Check", "Stock that is committed is what open lines ask for.")},
    Check{"I5", QT_TRANSLATE_NOOP("Check", "Nothing is refunded beyond what was captured.")},
    Check{"I6", QT_TRANSLATE_NOOP("Check", "An order's total is its lines, tax and shipping.")},
    Check{"I7", QT_TRANSLATE_NOOP("Check", "A finished order leaves nothing in its accounts.")},
    Check{"I8", QT_TRANSLATE_NOOP("Check", "Holds are what the payment provider says.")},
    Check{"chain", QT_TRANSLATE_NOOP("Check", "Every batch names the one before it by its hash.")},
    Check{"journal", QT_TRANSLATE_NOOP("Check", "Every page of the journal can be read.")},
    Check{"I12", QT_TRANSLATE_NOOP("Check", "A replay leads through the same states.")},
    Check{"I16", QT_TRANSLATE_NOOP("Check", "Every open order has a deadline, none is overdue.")},
    Check{"I18", QT_TRANSLATE_NOOP("Check", "Every order's history could have happened.")},
    Check{"I20", QT_TRANSLATE_NOOP("Check", "Nothing ships that is not paid for.")},
    Check{"I21", QT_TRANSLATE_NOOP("Check", "No card number stands in any text.")},
    Check{"views", QT_TRANSLATE_NOOP("Check", "Lists and searches hold what a rebuild would give.")},
};

}  // namespace

QVector<CheckWords> allChecks() {
    QVector<CheckWords> all;
    for (const Check& check : kChecks)
        all.push_back({QString::fromLatin1(check.id), QCoreApplication::translate("Check", check.meaning)});
    return all;
}

}  // namespace meridian::ui
