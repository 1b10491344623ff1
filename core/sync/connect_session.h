// The way of the Sync stream over the session that the rest of the console uses: the same connection, the same token,
// and only what the account may see.
#pragma once

#include <QObject>
#include <memory>

#include "core/sync/sync_thread.h"

namespace meridian::core {

class Session;
class Transport;

// For SyncThread, whose thread calls it. Sees the session as it was at its last change; the GUI thread makes it.
SyncThread::Connect connectOver(Transport& transport, Session& session);

}  // namespace meridian::core
