#include "ui/shell/look.h"

#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

namespace keys = core::keys;

namespace {

keys::Density densityOf(Density density) {
    return density == Density::kCompact ? keys::Density::kCompact : keys::Density::kComfortable;
}

}  // namespace

void keepLook(core::Settings& settings, QObject* context) {
    Theme& theme = Theme::current();
    const bool isCompact = settings.get(keys::kDensity) == keys::Density::kCompact;
    theme.setDensity(isCompact ? Density::kCompact : Density::kComfortable);
    const bool isCalm = settings.get(keys::kMotion) == keys::Motion::kReduced;
    theme.setMovement(isCalm ? Movement::kReduced : Movement::kFull);
    QObject::connect(&theme, &Theme::changed, context, [&settings] {
        const keys::Density now = densityOf(Theme::current().density());
        if (now != settings.get(keys::kDensity)) settings.set(keys::kDensity, now);
    });
}

}  // namespace meridian::ui
