#include "ui/shell/access.h"

#include "core/session/session.h"

namespace meridian::ui {

bool mayDo(const Services& services, const QString& permission) {
    if (services.session == nullptr || services.session->account().role.isEmpty()) return true;
    return services.session->may(permission);
}

bool mayOpen(const Services& services, const PageSpec& page) {
    return page.permission == nullptr || mayDo(services, QString::fromLatin1(page.permission));
}

}  // namespace meridian::ui
