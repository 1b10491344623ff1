#include "ui/shell/action.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>

namespace meridian::ui {

namespace {

const QEvent::Type kRefresh = static_cast<QEvent::Type>(QEvent::registerEventType());

QStringList waysOf(const char* keys) {
    QStringList ways;
    for (const QString& way : QString::fromLatin1(keys).split(QStringLiteral(" | "), Qt::SkipEmptyParts))
        ways << way.trimmed();
    return ways;
}

bool isModifier(const QString& cap) {
    return cap == u"Ctrl" || cap == u"Shift" || cap == u"Alt" || cap == u"Meta";
}

QKeySequence sequenceOf(const QString& way) {
    int strokes[4] = {0, 0, 0, 0};
    int count = 0;
    QString stroke;
    for (const QString& cap : way.split(u' ', Qt::SkipEmptyParts)) {
        stroke += cap;
        if (isModifier(cap)) {
            stroke += u'+';
        } else if (count < 4) {
            strokes[count++] = QKeySequence(stroke)[0].toCombined();
            stroke.clear();
        }
    }
    return {strokes[0], strokes[1], strokes[2], strokes[3]};
}

// One would keep the other from ever being reached: the same keys, or the beginning of them.
bool clash(const QKeySequence& one, const QKeySequence& other) {
    for (int i = 0; i < std::min(one.count(), other.count()); ++i) {
        if (one[static_cast<uint>(i)] != other[static_cast<uint>(i)]) return false;
    }
    return true;
}

// As it is printed on the key, or meant by it.
QString capOf(const QString& token) {
    if (token == u"Left") return QStringLiteral("←");
    if (token == u"Right") return QStringLiteral("→");
    if (token == u"Up") return QStringLiteral("↑");
    if (token == u"Down") return QStringLiteral("↓");
    return token;
}

}  // namespace

QList<QKeySequence> keySequences(const char* keys) {
    QList<QKeySequence> sequences;
    for (const QString& way : waysOf(keys))
        sequences << sequenceOf(way);
    return sequences;
}

QStringList keyCaps(const char* keys) {
    const QStringList ways = waysOf(keys);
    QStringList caps;
    if (ways.isEmpty()) return caps;
    for (const QString& token : ways.front().split(u' ', Qt::SkipEmptyParts))
        caps << capOf(token);
    return caps;
}

QString keyText(const char* keys) {
    return keyCaps(keys).join(u' ');
}

Actions::Actions(QWidget* window, QObject* parent) : QObject(parent), m_window(window) {}

Actions::~Actions() {
    for (const auto& entry : m_entries)
        qDeleteAll(entry->shortcuts);
}

void Actions::add(QObject* owner, const char* scope, std::vector<Action> actions) {
    for (Action& action : actions) {
        m_entries.push_back(std::make_unique<Entry>(
            Entry{std::move(action), QString::fromLatin1(scope), QPointer<QObject>(owner), {}}));
        bind(*m_entries.back());
    }
    connect(owner, &QObject::destroyed, this, &Actions::remove, Qt::UniqueConnection);
    Q_ASSERT_X(conflicts().isEmpty(), "Actions::add", qPrintable(conflicts().join(u'\n')));
    enableKeys();
    refresh();
}

void Actions::addNotes(const char* scope, std::vector<KeyNote> notes) {
    m_notes.emplace_back(QString::fromLatin1(scope), std::move(notes));
    refresh();
}

void Actions::bind(Entry& entry) {
    if (m_window == nullptr) return;
    for (const QKeySequence& keys : keySequences(entry.action.keys)) {
        auto* shortcut = new QShortcut(keys, m_window);
        shortcut->setAutoRepeat(false);
        const QString id = QString::fromLatin1(entry.action.id);
        connect(shortcut, &QShortcut::activated, this, [this, id] { run(id); });
        entry.shortcuts << shortcut;
    }
}

void Actions::enableKeys() {
    for (const auto& entry : m_entries) {
        const bool works = m_keysWork && (entry->scope.isEmpty() || entry->scope == m_scope);
        for (const QPointer<QShortcut>& shortcut : entry->shortcuts)
            if (shortcut) shortcut->setEnabled(works);
    }
}

void Actions::remove(QObject* owner) {
    std::erase_if(m_entries, [owner](const auto& entry) {
        // By the time that this is called the pointer of a dying owner is null already.
        if (entry->owner != nullptr && entry->owner != owner) return false;
        qDeleteAll(entry->shortcuts);
        return true;
    });
    refresh();
}

void Actions::setScope(const QString& scope) {
    m_scope = scope;
    enableKeys();
    refresh();
}

void Actions::setMay(std::function<bool(const QString&)> may) {
    m_may = std::move(may);
    refresh();
}

void Actions::setKeysWork(bool work) {
    m_keysWork = work;
    enableKeys();
}

const Actions::Entry* Actions::entryOf(const QString& id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto& entry) { return id == QLatin1String(entry->action.id); });
    return found == m_entries.end() ? nullptr : found->get();
}

const Action* Actions::find(const QString& id) const {
    const Entry* entry = entryOf(id);
    return entry == nullptr ? nullptr : &entry->action;
}

std::vector<const Action*> Actions::inScope(const QString& scope) const {
    std::vector<const Action*> found;
    for (const auto& entry : m_entries) {
        if (entry->scope == scope) found.push_back(&entry->action);
    }
    return found;
}

const std::vector<KeyNote>& Actions::notesOf(const QString& scope) const {
    static const std::vector<KeyNote> kNone;
    for (const auto& [of, notes] : m_notes) {
        if (of == scope) return notes;
    }
    return kNone;
}

QStringList Actions::scopes() const {
    QStringList scopes;
    for (const auto& entry : m_entries) {
        if (!scopes.contains(entry->scope)) scopes << entry->scope;
    }
    for (const auto& [scope, notes] : m_notes) {
        if (!scopes.contains(scope)) scopes << scope;
    }
    return scopes;
}

QString Actions::text(const QString& id) const {
    const Action* action = find(id);
    return action == nullptr ? QString() : QCoreApplication::translate(action->context, action->text);
}

QString Actions::label(const QString& id) const {
    const Action* action = find(id);
    if (action == nullptr) return {};
    return QCoreApplication::translate(action->context, *action->label == '\0' ? action->text : action->label);
}

QString Actions::whyNot(const QString& id) const {
    const Action* action = find(id);
    if (action == nullptr) return {};
    if (*action->permission != '\0' && m_may && !m_may(QString::fromLatin1(action->permission)))
        return tr("Your role does not allow this. Ask somebody whose role does.");
    return action->whyNot ? action->whyNot() : QString();
}

void Actions::run(const QString& id) {
    const Action* action = find(id);
    if (action == nullptr) return;
    const QString why = whyNot(id);
    if (!why.isEmpty()) return Q_EMIT refused(id, why);
    // It may take away the page that it belongs to, and itself with it.
    const auto run = action->run;
    if (run) run();
    Q_EMIT ran(id);
}

void Actions::refresh() {
    if (m_refreshing) return;
    m_refreshing = true;
    QCoreApplication::postEvent(this, new QEvent(kRefresh));
}

bool Actions::event(QEvent* event) {
    if (event->type() != kRefresh) return QObject::event(event);
    m_refreshing = false;
    Q_EMIT changed();
    return true;
}

QStringList Actions::conflicts() const {
    QStringList found;
    for (auto one = m_entries.begin(); one != m_entries.end(); ++one) {
        for (auto other = std::next(one); other != m_entries.end(); ++other) {
            const QString pair =
                QStringLiteral("%1 and %2").arg(QLatin1String((*one)->action.id), QLatin1String((*other)->action.id));
            if (qstrcmp((*one)->action.id, (*other)->action.id) == 0) found << pair + QStringLiteral(": the same id");
            const bool meet = (*one)->scope == (*other)->scope || (*one)->scope.isEmpty() || (*other)->scope.isEmpty();
            if (!meet) continue;
            for (const QKeySequence& keys : keySequences((*one)->action.keys)) {
                for (const QKeySequence& others : keySequences((*other)->action.keys)) {
                    if (clash(keys, others)) found << pair + QStringLiteral(": both by ") + keys.toString();
                }
            }
        }
    }
    return found;
}

}  // namespace meridian::ui
