// The way of the saved views into a backup, and out of it again. Queries can hold names and e-mail addresses, so a
// backup has them only sealed under the master key, which belongs to no backup: whoever holds the folder reads nobody's
// name.
#pragma once

#include <string>

#include <absl/status/status.h>

#include "backend/tools/meridiand/cell_files.h"

namespace meridian {

// Writes saved_views.sealed into the backup's folder, mode 0600, durably. The clear copy that is sealed lies beside the
// views themselves for that moment. AlreadyExists when the folder has such a file; ResourceExhausted when there is more
// than can be sealed at once. One call at a time.
absl::Status backupSavedViews(CellFiles& files, const std::string& folder);

// After a restore, which cannot open the sealed copy without the master key: puts it in place as the saved views where
// there are none. To be called with the keys open and the saved views not yet. What cannot be opened stays where it is,
// standard error says what to do, and the server starts without it.
void adoptSavedViews(const CellFiles& files);

}  // namespace meridian
