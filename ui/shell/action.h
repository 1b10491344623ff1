// Everything that a person can do, once: an id, a text, a key, who may do it, and whether it is possible now. Buttons,
// keys, menus, the command palette and the sheet of shortcuts all read the same entry, so they never disagree.
//
//   services.actions->add(this, "order", {
//       {.id = "order.hold",
//        .text = QT_TRANSLATE_NOOP("Action", "Hold the order"),
//        .keys = "H",
//        .icon = "pause",
//        .permission = "holdOrder",
//        .whyNot = [this] { return m_order.held ? tr("It is on hold already. Release it first.") : QString(); },
//        .run = [this] { hold(); }},
//   });
//   row->addWidget(new ActionButton(*services.actions, "order.hold", this));
//
// Whoever changes what `whyNot` looks at calls refresh() afterwards.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QShortcut>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

namespace meridian::ui {

struct Action {
    const char* id;                  // "order.hold", the only one of this name in the program
    const char* text;                // QT_TRANSLATE_NOOP("Action", …): complete, as the palette shows it
    const char* label = "";          // QT_TRANSLATE_NOOP("Action", …): shorter, for buttons; empty: the text
    const char* context = "Action";  // of both translations
    // "H", "Ctrl Shift P", "G O" (one after the other), "E | F2" (either). Empty: by the palette alone.
    const char* keys = "";
    const char* icon = "";        // of tokens.json
    const char* permission = "";  // without which it is shown and not possible; empty: everybody
    // Empty: possible now. Otherwise one sentence or two: why not, and what would make it possible. Null: always.
    std::function<QString()> whyNot{};
    // What it would be done to, for the palette: "EU-1048217". Null: nothing to say.
    std::function<QString()> about{};
    std::function<void()> run{};
};

// Keys that a control answers to by itself, such as J and K of a table: shown, not bound.
struct KeyNote {
    const char* keys;
    const char* text;  // QT_TRANSLATE_NOOP("Action", …)
};

// GUI thread. Owned by the main window; pages take it from the services.
class Actions final : public QObject {
    Q_OBJECT

  public:
    // The scope of what works on every page.
    static constexpr const char* kEverywhere = "";

    // Keys work while `window` is the active one; without a window none do, which is enough for tests of a page.
    explicit Actions(QWidget* window = nullptr, QObject* parent = nullptr);
    ~Actions() override;

    // `scope` is the id of the page that the actions belong to: their keys work while it is shown. They leave with
    // `owner`. In a debug build a key that means two things in one place, or an id that is there already, stops the
    // program; conflicts() tells it to tests.
    void add(QObject* owner, const char* scope, std::vector<Action> actions);
    void addNotes(const char* scope, std::vector<KeyNote> notes);

    // By the window: the page that is shown now.
    void setScope(const QString& scope);
    const QString& scope() const { return m_scope; }
    // Whether the account has a permission; everybody may everything until this is set.
    void setMay(std::function<bool(const QString& permission)> may);
    // While something lies over the page and takes the keys, such as the palette.
    void setKeysWork(bool work);

    // Null when there is none.
    const Action* find(const QString& id) const;
    // Those of the scope, in the order in which they were added.
    std::vector<const Action*> inScope(const QString& scope) const;
    const std::vector<KeyNote>& notesOf(const QString& scope) const;
    QStringList scopes() const;

    // In the language of the moment; empty for an unknown id.
    QString text(const QString& id) const;
    QString label(const QString& id) const;
    // With what the role does not allow.
    QString whyNot(const QString& id) const;
    bool isPossible(const QString& id) const { return find(id) != nullptr && whyNot(id).isEmpty(); }
    // Does it, or says why not: refused().
    void run(const QString& id);

    // Everything that shows actions asks again, once, when control returns to the event loop.
    void refresh();
    // Sentences for developers; empty when all is well.
    QStringList conflicts() const;

  Q_SIGNALS:
    void changed();  // what is possible, which there are, or their words
    void ran(const QString& id);
    void refused(const QString& id, const QString& why);

  protected:
    bool event(QEvent* event) override;

  private:
    struct Entry {
        Action action;
        QString scope;
        QPointer<QObject> owner;
        QList<QPointer<QShortcut>> shortcuts;
    };
    void bind(Entry& entry);
    void enableKeys();
    void remove(QObject* owner);
    const Entry* entryOf(const QString& id) const;

    QPointer<QWidget> m_window;
    std::vector<std::unique_ptr<Entry>> m_entries;
    std::vector<std::pair<QString, std::vector<KeyNote>>> m_notes;
    std::function<bool(const QString&)> m_may;
    QString m_scope;
    bool m_keysWork = true;
    bool m_refreshing = false;
};

// "G O | F2" as sequences, one for each way.
QList<QKeySequence> keySequences(const char* keys);
// The caps of the first way, as they are drawn: {"G", "O"}, {"Ctrl", "K"}.
QStringList keyCaps(const char* keys);
// The same in one piece, for tooltips: "Ctrl K".
QString keyText(const char* keys);

}  // namespace meridian::ui
