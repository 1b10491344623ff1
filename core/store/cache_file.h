// The cache: everything of the synchronised scope on this computer, for starting, searching and reading without a
// network. Disposable: what cannot be trusted is deleted and filled again, and nothing that only exists here is in it.
//
// One thread writes and checkpoints (the synchroniser); readers have connections of their own.
#pragma once

#include <QString>

#include "core/store/database.h"

namespace meridian::core {

class CacheFile {
  public:
    // The number of the layout; part of the file's name, so that a layout is never changed but replaced.
    static constexpr int kLayout = 4;

    static QString pathIn(const QString& directory, int layout = kLayout);

    // What opening found. A damaged file is put aside, under a name that says so, before a new one is made.
    enum class Found { kNew, kKept, kReplacedDamaged };
    struct Opened {
        Database database;
        Found found = Found::kNew;
    };
    // Removes the caches of older layouts. Fault::kStorage that names the folder; kNewerData beside a cache of a newer
    // one, which is left alone.
    static Outcome<Opened> openForWriting(const QString& directory);
    // For one that turns out to be damaged while it is used; nobody may hold it open for writing. Gives its new name.
    static QString putAside(const QString& directory);
    // Fault::kNotFound before there is one, kNewerData as above.
    static Outcome<Database> openForReading(const QString& directory);
};

}  // namespace meridian::core
