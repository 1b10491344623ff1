// Every setting of the program. Secrets are none: they go to the keychain.
#pragma once

#include "core/rpc/server_profile.h"
#include "core/settings/setting.h"

namespace meridian::core::keys {

enum class Appearance { kSystem = 0, kLight = 1, kDark = 2 };
enum class Density { kCompact = 0, kComfortable = 1 };
enum class Motion { kFull = 0, kReduced = 1 };

// The server that the console went to last, and who was signed in there.
inline const Setting<QString> kServerName{"server/name", {}};
inline const Setting<QString> kServerAddress{"server/address", {}};
inline const Setting<QString> kServerFingerprint{"server/fingerprint", {}};
inline const Setting<Trust> kServerTrust{"server/trust", Trust::kPinned, {}, [](const Trust& trust) {
                                             return trust >= Trust::kPinned && trust <= Trust::kPlaintextLoopback;
                                         }};
inline const Setting<QString> kLastAccount{"server/account", {}};
inline const Setting<QString> kLastRole{"server/role", {}};
inline const Setting<QStringList> kLastPermissions{"server/permissions", {}};  // for the time until the server says

inline const Setting<Appearance> kAppearance{
    "look/appearance", Appearance::kSystem, {}, [](const Appearance& appearance) {
        return appearance >= Appearance::kSystem && appearance <= Appearance::kDark;
    }};
inline const Setting<Density> kDensity{"look/density", Density::kCompact, {}, [](const Density& density) {
                                           return density == Density::kCompact || density == Density::kComfortable;
                                       }};
inline const Setting<Motion> kMotion{"look/motion", Motion::kFull, {}, [](const Motion& motion) {
                                         return motion == Motion::kFull || motion == Motion::kReduced;
                                     }};
inline const Setting<bool> kHighContrast{"look/highContrast", false};
inline const Setting<QString> kLanguage{"look/language", {}};  // "en", "zh_CN", "vi"; empty: the system's
inline const Setting<QByteArray> kWindowGeometry{"window/geometry", {}};
inline const Setting<bool> kRailCollapsed{"window/railCollapsed", false};
inline const Setting<QStringList> kSilencedNotices{"notices/silenced", {}};
inline const Setting<QStringList> kPaletteChoices{"palette/choices", {}};  // ids of actions, the latest first
inline const Setting<QStringList> kOrderColumns{"orders/columns", {}};     // names, from left to right; empty: as made
inline const Setting<bool> kOrderFacets{"orders/facets", false};           // whether they are shown

}  // namespace meridian::core::keys
