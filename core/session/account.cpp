#include "core/session/account.h"

#include <QCoreApplication>

namespace meridian::core {

QString roleText(const QString& role) {
    constexpr const char* kNames[][2] = {
        {"merchandiser", QT_TRANSLATE_NOOP("Role", "Merchandiser")},
        {"support", QT_TRANSLATE_NOOP("Role", "Support")},
        {"analyst", QT_TRANSLATE_NOOP("Role", "Analyst")},
        {"manager", QT_TRANSLATE_NOOP("Role", "Manager")},
        {"operator", QT_TRANSLATE_NOOP("Role", "Operator")},
        {"administrator", QT_TRANSLATE_NOOP("Role", "Administrator")},
        {"service", QT_TRANSLATE_NOOP("Role", "Service")},
    };
    for (const auto& [name, text] : kNames)
        if (role == QLatin1String(name)) return QCoreApplication::translate("Role", text);
    return role;
}

}  // namespace meridian::core
