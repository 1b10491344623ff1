// The languages that the console speaks, and what each is called in itself.
#pragma once

#include "core/text/format.h"

namespace meridian::ui {

struct Spoken {
    core::Language language;
    const char* code;
    const char* name;
};
inline constexpr Spoken kLanguages[] = {{core::Language::kEnglish, "en", "English"},
                                        {core::Language::kChinese, "zh_CN", "中文"},
                                        {core::Language::kVietnamese, "vi", "Tiếng Việt"}};

}  // namespace meridian::ui
