// The products that a person works on: what was read, what is wanted, and what became of it since. Drafts are kept
// while others are looked at, as long as the program runs; what was saved and not sent yet is in the outbox.
//
//            open ──▶ from the cache at once, with the description from the server when it comes
//   edit, discard ──▶ draft() against base()
//            save ──▶ accepted: the draft is the new base      refused: said, the draft stays
//                     kept for later: pending()                conflict: theirs() and compare()
#pragma once

#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

#include "core/catalogue/product_check.h"
#include "core/catalogue/product_source.h"
#include "core/commands/commands.h"

namespace meridian::core {

// GUI thread.
class ProductDesk final : public QObject {
    Q_OBJECT

  public:
    enum class Showing { kNothing, kLoading, kProduct, kNew, kMissing };
    // Why there is no description to read or change.
    enum class Description { kKnown, kLoading, kNotHere };

    // Without commands nothing can be saved. Both outlive the desk.
    ProductDesk(ProductSource& source, Commands* commands, QObject* parent = nullptr);

    void open(const ProductRef& which);
    void openNew();
    void close();

    Showing showing() const { return m_showing; }
    const ProductRecord& base() const { return sheet().base; }
    const ProductDraft& draft() const { return sheet().draft; }
    Description description() const { return sheet().description; }
    std::vector<FieldChange> changes() const { return changesBetween(base().draft, draft()); }
    // Something is wanted that was not saved.
    bool isDirty() const;
    bool isSaving() const { return sheet().saving; }
    // What was saved and the server has not carried out: kQueued, kSending or kConflict.
    const std::optional<CommandEntry>& pending() const { return sheet().pending; }
    // What somebody else has made of it meanwhile; none while nobody has.
    const std::optional<ProductRecord>& theirs() const { return sheet().theirs; }
    bool hasDraft(quint64 id) const;
    int drafts() const;
    // The titles of what is wanted and was not saved.
    QStringList draftTitles() const;

    void setDraft(const ProductDraft& draft);
    // What is wanted beyond what was saved; without such, what was saved and is not on its way yet.
    void discard();
    // Only without problems, and not while something is on its way. The outcome comes as saved(), conflicted() or
    // failed().
    void save();
    // Saves every draft. `done` is called once: with true when all of them are accepted or kept for later. Otherwise
    // the one that stands in the way is open by then: with its problems, or with the refusal or conflict that save()
    // would have told.
    void saveAll(std::function<void(bool isKept)> done);
    // base, mine and theirs, field by field; empty without theirs().
    std::vector<FieldChange> compare() const;
    // The person has decided: theirs is the base from now on and the result the draft, which is sent instead of the
    // command in conflict if there is one.
    void settle(const std::vector<FieldChange>& changes);
    // Products changed in the cache.
    void noteChange();

  Q_SIGNALS:
    void opened();                                          // another product, or what is shown of it was read anew
    void draftChanged();                                    // by discard(), save() or settle(), not by setDraft()
    void stateChanged();                                    // dirty, pending, theirs, description
    void saved(const meridian::core::CommandEntry& entry);  // accepted, or kept for later
    void conflicted();                                      // theirs() says with what
    void failed(const QString& text);

  private:
    struct Sheet {
        ProductRecord base;
        ProductDraft draft;
        Description description = Description::kLoading;
        std::optional<ProductRecord> theirs;
        std::optional<CommandEntry> pending;
        QByteArray replaces;  // the command that the next one is sent instead of
        bool saving = false;
    };
    const Sheet& sheet() const;
    Sheet& sheet() { return m_sheets[m_current]; }
    Sheet* sheetOf(const QString& handle);
    static bool isDirty(const Sheet& sheet);
    // What the product is once `after` is carried out: what it says, with the description that it keeps.
    static ProductDraft cameOf(const Sheet& sheet, const ProductDraft& after);
    void show(const ProductRecord& record);
    void showMissing();
    void findPending(Sheet& sheet);
    void askWhole(quint64 id);
    void acceptWhole(const ProductRecord& record);
    void acceptNewer(Sheet& sheet, const ProductRecord& record);
    Command commandFor(const Sheet& sheet) const;
    void saveNew();
    void dropQueued(const QString& handle);
    static void forget(Sheet& sheet, const CommandEntry& entry);
    void send(Sheet& sheet);
    void tellWhenSaved();
    void accept(const CommandEntry& entry);
    void acceptDone(const CommandEntry& entry);
    void acceptConflict(Sheet& sheet, const CommandEntry& entry);
    void dropIdle();

    ProductSource& m_source;
    Commands* const m_commands;
    Showing m_showing = Showing::kNothing;
    quint64 m_current = 0;
    quint64 m_visit = 0;                           // answers to an earlier one are not shown
    QHash<quint64, Sheet> m_sheets;                // by id; 0: the new one
    QHash<QByteArray, CommandState> m_told;        // of each command, so that nothing is said twice
    std::function<void(bool isKept)> m_whenSaved;  // of saveAll()
    std::optional<quint64> m_notKept;              // the first one that saveAll() could not save
    Cancel m_reading, m_whole;
};

}  // namespace meridian::core
