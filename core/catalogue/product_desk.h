// The products that a person works on: what was read, what is wanted, and what became of it since. Drafts are kept
// while others are looked at, and on this computer when the source has a place for them (decision 8); what was saved
// and not sent yet is in the outbox.
//
//            open ──▶ from the cache at once, with the description from the server when it comes
//   edit, discard ──▶ draft() against base()
//            save ──▶ accepted: the draft is the new base      refused: said, the draft stays
//                     kept for later: pending()                conflict: theirs() and compare()
#pragma once

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

#include "core/catalogue/product_check.h"
#include "core/catalogue/product_source.h"
#include "core/commands/commands.h"
#include "core/commands/kept_draft.h"

namespace meridian::core {

// GUI thread.
class ProductDesk final : public QObject {
    Q_OBJECT

  public:
    enum class Showing { kNothing, kLoading, kProduct, kNew, kMissing };
    // Why there is no description to read or change.
    enum class Description { kKnown, kLoading, kNotHere };

    // Without commands nothing can be saved. Both outlive the desk. Products are opened once the drafts of the last
    // time were read.
    ProductDesk(ProductSource& source, Commands* commands, QObject* parent = nullptr);
    ~ProductDesk() override;

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
    // The titles of drafts that are neither saved nor put off. What waited from the last time is put off until it is
    // edited again.
    QStringList draftTitles() const;

    void setDraft(const ProductDraft& draft);
    // What is wanted beyond what was saved; without such, what was saved and is not on its way yet.
    void discard();
    // Only without problems, and not while something is on its way. The outcome comes as saved(), conflicted() or
    // failed().
    void save();
    // Saves every draft that is not put off. `done` is called once: with true when all of them are accepted or kept for
    // later. Otherwise the one that stands in the way is open by then: with its problems, or with the refusal or
    // conflict that save() would have told.
    void saveAll(std::function<void(bool isKept)> done);
    // Whether drafts outlive the program.
    bool canKeep() const { return m_canKeep; }
    // Puts every draft off. `done` is called once, with true when all of them are on the disk.
    void keepAll(std::function<void(bool isKept)> done);
    // What is not put off is as it was before it was edited.
    void discardAll();
    // Whoever leaves a field or the page: what is still in memory only goes to the disk now, and not in a moment.
    void keepNow();
    // By number, and after the last one the first again; nothing happens without any.
    void openNextDraft();
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
    // What was edited and not saved the last time is here again.
    void draftsFound(const QStringList& titles);
    // A draft could not be kept on this computer, or not be read again.
    void draftsTroubled(const QString& text);

  private:
    struct Sheet {
        ProductRecord base;
        ProductDraft draft;
        Description description = Description::kLoading;
        std::optional<ProductRecord> theirs;
        std::optional<CommandEntry> pending;
        QByteArray replaces;  // the command that the next one is sent instead of
        bool saving = false;
        std::optional<ProductDraft> sent;  // on its way to the outbox
        QString draftId;                   // under which it is kept; empty: never yet
        std::optional<KeptDraft> kept;     // what the disk has; the empty one: not known
        bool isPutOff = false;             // the person knows that it waits
    };
    const Sheet& sheet() const;
    Sheet& sheet() { return m_sheets[m_current]; }
    Sheet* sheetOf(const QString& handle);
    static bool isDirty(const Sheet& sheet);
    // Something will come of it, by the server or by the person.
    static bool isWaiting(CommandState state);
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
    void askTheirs();

    // product_desk_keeping.cpp
    void readDrafts();
    void takeDrafts(const KeptDrafts& kept);
    Sheet sheetFrom(const KeptDraft& kept) const;
    static bool goesWithCommand(const Sheet& sheet);
    static KeptDraft rowOf(const Sheet& sheet);
    void keepSoon();
    void keep(Sheet& sheet);
    void write(const QFuture<Outcome<Done>>& written, const QString& draftId);
    void tellWhenKept();

    ProductSource& m_source;
    Commands* const m_commands;
    Showing m_showing = Showing::kNothing;
    quint64 m_current = 0;
    quint64 m_visit = 0;                           // answers to an earlier one are not shown
    QHash<quint64, Sheet> m_sheets;                // by id; 0: the new one
    QHash<QByteArray, CommandState> m_told;        // of each command, so that nothing is said twice
    std::function<void(bool isKept)> m_whenSaved;  // of saveAll()
    std::optional<quint64> m_notKept;              // the first one that saveAll() could not save

    ProductDrafts* const m_drafts;
    bool m_isRead;           // the drafts of the last time, or that they cannot be
    bool m_canKeep = false;  // not before they were read: a newer draft must not replace one that nobody has seen
    std::function<void()> m_whenRead;
    QTimer m_keeping;                             // runs while something is in memory only
    int m_writing = 0;                            // drafts on their way to the disk
    bool m_isWell = true;                         // the last of them came there
    std::function<void(bool isKept)> m_whenKept;  // of keepAll()
    Cancel m_reading, m_whole;
};

}  // namespace meridian::core
