// The accounts of the ledger in the person's language.
#pragma once

#include <QString>

namespace meridian::core {

// `code` of the chart of accounts (backend/domain/accounts.h), as in a posting: "Product revenue" for 4000. An account
// of a newer server keeps the name that the server gives it.
QString accountName(int code, const QString& serverName);

}  // namespace meridian::core
