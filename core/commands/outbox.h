// The commands of this computer on its disk: what was not answered yet, and the last ones that were. A command is here
// before it is sent, and its answer is here before anybody is told, so that a crash at any moment loses none and sends
// none twice under another id. Beside them lie the edits of products that were not saved (decision 8).
//
// One file of its own, journal.sqlite, and not a part of the cache: the cache may be thrown away, this may not.
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/commands/command.h"
#include "core/commands/kept_draft.h"
#include "core/commands/outbox_mending.h"
#include "core/store/database.h"

namespace meridian::core {

// One thread.
class Outbox {
  public:
    enum class Found { kKept, kNew, kReplacedDamaged };

    // Makes the folder and the file where they are missing. A damaged file is put aside as journal.sqlite.damaged, and
    // what can be read of it stands in the new one (outbox_mending.h). kNewerData: a newer version of the console wrote
    // it, and it stays as it is; kStorage.
    static Outcome<Outbox> open(const QString& directory);
    static QString pathIn(const QString& directory);
    Found found() const { return m_found; }
    // With Found::kReplacedDamaged.
    const std::optional<Salvage>& salvage() const { return m_salvage; }

    // Each is one transaction, on the disk when it returns (synchronous=FULL). When it fails nothing has changed. A
    // draft that wants just what a new command does goes with it.
    Outcome<Done> put(const CommandEntry& entry);  // new, or what has changed in one that is there
    // The same for many: all of them or none.
    Outcome<Done> putAll(const std::vector<CommandEntry>& entries);
    // The same with an id that the server can accept, for a command that was never carried out.
    Outcome<Done> rename(const QByteArray& oldId, const CommandEntry& entry);

    // In the order in which they were made: all that is not settled, and the last kKept of the others.
    Outcome<std::vector<CommandEntry>> load();

    // As ProductDrafts, each one transaction.
    Outcome<Done> keepDraft(const KeptDraft& draft);
    Outcome<Done> forgetDraft(const QString& id);
    Outcome<KeptDrafts> loadDrafts();
    Outcome<qint64> countDrafts();

    static constexpr int kKept = 500;

  private:
    Outbox(Database database, Found found, std::optional<Salvage> salvage);
    Outcome<Done> inTransaction(const std::function<Outcome<Done>()>& work);

    std::unique_ptr<Database> m_database;
    Found m_found;
    std::optional<Salvage> m_salvage;
};

}  // namespace meridian::core
