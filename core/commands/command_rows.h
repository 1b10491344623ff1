// The table of commands in the outbox's file. Each row has a checksum of its own: SQLite notices a page that makes no
// sense, but not one in which a 1 has become a 9, and what is sent has to be what was wanted. The transactions are the
// outbox's.
#pragma once

#include <QByteArray>
#include <vector>

#include "core/commands/command.h"
#include "core/store/database.h"

namespace meridian::core::command_rows {

// Makes the table where it is missing, and the checksums in one that was made before there were any. In a transaction.
Outcome<Done> prepare(Database& database);
// kDamagedData when a row is not what was written.
Outcome<Done> check(Database& database);

Outcome<Statement> preparePut(Database& database);
Outcome<Done> put(Statement& prepared, const CommandEntry& entry);
Outcome<Done> remove(Database& database, const QByteArray& id);
// Settled ones beyond the last Outbox::kKept are not needed any more.
Outcome<Done> forgetOld(Database& database);
// Oldest first. kNewerData: a row is whole and of a version that this one does not know.
Outcome<std::vector<CommandEntry>> load(Database& database);

// What a statement that begins with kColumns has in its row. None when it is not what was written, or cannot be
// understood.
inline constexpr std::string_view kColumns = "id, made_at, state, entry, sum";
std::optional<CommandEntry> entryIn(const Statement& row);

}  // namespace meridian::core::command_rows
