// What the settings page offers to choose from.
#pragma once

#include <QString>

#include "core/text/format.h"

namespace meridian::ui {

inline const QString kSystemChoice = QStringLiteral("system");
inline const QString kLightChoice = QStringLiteral("light");
inline const QString kDarkChoice = QStringLiteral("dark");
inline const QString kCompactChoice = QStringLiteral("compact");
inline const QString kComfortableChoice = QStringLiteral("comfortable");

struct Spoken {
    core::Language language;
    const char* code;
    const char* name;  // in itself
};
inline constexpr Spoken kLanguages[] = {{core::Language::kEnglish, "en", "English"},
                                        {core::Language::kChinese, "zh_CN", "中文"},
                                        {core::Language::kVietnamese, "vi", "Tiếng Việt"}};

}  // namespace meridian::ui
