// How the console starts without asking again.
#pragma once

#include "core/settings/setting.h"

namespace meridian::app {

inline const core::Setting<QString> kStartWith{"start/with", {}};  // "computer", "demo", "server"; empty: ask

}  // namespace meridian::app
