// Which pages a person may open.
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/services.h"

namespace meridian::ui {

// As long as it is not known who is signed in, nothing is hidden: the server decides what it answers.
bool mayDo(const Services& services, const QString& permission);
bool mayOpen(const Services& services, const PageSpec& page);

}  // namespace meridian::ui
