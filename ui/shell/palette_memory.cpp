#include "ui/shell/palette_memory.h"

#include "core/settings/keys.h"
#include "core/settings/settings.h"

namespace meridian::ui {

namespace {

constexpr qsizetype kKept = 12;
constexpr int kPointsEach = 3;

}  // namespace

int habitOf(const core::Settings& settings, const QString& actionId) {
    const qsizetype at = settings.get(core::keys::kPaletteChoices).indexOf(actionId);
    return at < 0 ? 0 : static_cast<int>(kKept - at) * kPointsEach;
}

void rememberChoice(core::Settings& settings, const QString& actionId) {
    QStringList choices = settings.get(core::keys::kPaletteChoices);
    choices.removeAll(actionId);
    choices.prepend(actionId);
    settings.set(core::keys::kPaletteChoices, QStringList(choices.mid(0, kKept)));
}

}  // namespace meridian::ui
