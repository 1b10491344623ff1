// What becomes of an outbox whose file is damaged. What can still be read in it goes into a new file, row by row and
// with the same ids, so that what was carried out already is not carried out twice; the damaged one is put aside.
//
// A crash at any moment leaves the damaged file where it was, or the new one whole: it is made beside it
// (journal.sqlite.mending), gets the name journal.sqlite.mended when it is complete, and from then on it is the outbox.
#pragma once

#include <QString>
#include <optional>

#include "core/store/database.h"

namespace meridian::core {

struct Salvage {
    int kept = 0;           // commands that are not settled, taken over
    int lost = 0;           // commands of any kind that are known to be there and cannot be read
    bool isAllSeen = true;  // false: there may have been more
};

namespace outbox_mending {

// Puts what is at `path` aside as `path`.damaged (with its log as `path`.damaged-wal) and a new outbox in its place.
// kStorage: nothing has changed.
Outcome<Done> mend(const QString& path);
// Ends what a crash has interrupted. Before `path` is opened.
Outcome<Done> finish(const QString& path);
// What was mended since this was last asked.
Outcome<std::optional<Salvage>> takeReport(Database& database);

}  // namespace outbox_mending

}  // namespace meridian::core
