// The journal as it is written. Records are taken in small pieces (the watch holds the server back) and told ten times
// a second at most, so that a server under load cannot stall the window.
#pragma once

#include "core/operations/operations.h"

namespace meridian::core {

class Transport;

// GUI thread.
std::unique_ptr<Subscription> followJournal(const Transport& transport, const TailQuery& query, TailHandlers handlers);

}  // namespace meridian::core
