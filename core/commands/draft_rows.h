// The table of drafts in the outbox's file. The transactions are the outbox's.
#pragma once

#include "core/commands/kept_draft.h"
#include "core/store/database.h"

namespace meridian::core::draft_rows {

// Makes the tables where they are missing.
Outcome<Done> prepare(Database& database);

Outcome<Done> put(Database& database, const KeptDraft& draft);
Outcome<Done> remove(Database& database, const QString& id);
// The draft that wants just what the command does has nothing more to say.
Outcome<Done> removeSaved(Database& database, const Command& command);
// Rows that cannot be read are moved to damaged_drafts.
Outcome<KeptDrafts> load(Database& database);

// A row as it stands there, understood or not: out of a file that is damaged into another one.
struct Raw {
    QString id;
    qint64 keptAt = 0;
    QByteArray handle;
    QByteArray wanted;
    QByteArray began;
};
Raw rawIn(const Statement& row);  // of id, kept_at, handle, wanted, began
Outcome<Done> putRaw(Database& database, const Raw& draft);

}  // namespace meridian::core::draft_rows
