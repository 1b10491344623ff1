// A product's edits that were not saved, as they are kept on this computer, so that a crash loses none of them; and who
// keeps them. They lie beside the commands that are not sent yet (outbox.h), because the cache may be thrown away.
#pragma once

#include <QFuture>
#include <vector>

#include "core/async/outcome.h"
#include "core/commands/command.h"

namespace meridian::core {

struct KeptDraft {
    QString id;           // the product's number, or for a new product one that ProductDrafts gave
    quint64 product = 0;  // 0: a new one
    quint32 version = 0;  // of the product that the person began from
    ProductDraft base;    // the product as it was then: what somebody else's change is compared with
    ProductDraft draft;
    QByteArray follows;  // the command that was saved before and not carried out yet, which these edits begin after
    qint64 keptAt = 0;   // microseconds since 1970

    friend bool operator==(const KeptDraft&, const KeptDraft&) = default;
};

struct KeptDrafts {
    std::vector<KeptDraft> drafts;  // newest first
    int putAside = 0;               // that could not be read; they are kept in a table of their own
};

// GUI thread. What is asked is done in its order, and also when nobody waits for the future any more. A command that
// is kept and wants just what a draft wants takes that draft away, in one step on the disk.
class ProductDrafts {
  public:
    virtual ~ProductDrafts() = default;

    // Faults: those of the outbox (kNewerData, kStorage).
    virtual QFuture<Outcome<KeptDrafts>> load() = 0;
    // How many are kept, those that cannot be read among them. Leaves them where they are, for load() to tell.
    virtual QFuture<Outcome<qint64>> count() = 0;
    // Instead of what was kept under its id; `keptAt` is put in here.
    virtual QFuture<Outcome<Done>> keep(const KeptDraft& draft) = 0;
    // Nothing happens when there is none.
    virtual QFuture<Outcome<Done>> forget(const QString& id) = 0;
    // For the draft of a new product; never the same twice.
    virtual QString newId() = 0;
};

}  // namespace meridian::core
