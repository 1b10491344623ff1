// The way to a meridiand on this computer: by its data directory, in which it leaves its address, its certificate and a
// credential.
#pragma once

#include "core/sync/sync_thread.h"

namespace meridian::core {

// For SyncThread: looks again at each call, because a server that was started anew has another address.
SyncThread::Connect connectToLocal(const QString& dataDirectory);

}  // namespace meridian::core
