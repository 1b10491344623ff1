#include "ui/shell/action_button.h"

#include <QEvent>
#include <QMenu>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"

namespace meridian::ui {

ActionButton::ActionButton(Actions& actions, const char* id, QWidget* parent, Shows shows)
    : QPushButton(parent), m_actions(&actions), m_id(QString::fromLatin1(id)), m_shows(shows) {
    setObjectName(m_id);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_actions) m_actions->run(m_id);
    });
    connect(&actions, &Actions::changed, this, &ActionButton::refresh);
    refresh();
}

void ActionButton::refresh() {
    const Action* action = m_actions ? m_actions->find(m_id) : nullptr;
    if (action == nullptr) return setEnabled(false);
    const QString why = m_actions->whyNot(m_id);
    setEnabled(why.isEmpty());
    if (m_shows != Shows::kIcon) setText(m_actions->label(m_id));
    if (m_shows != Shows::kText && *action->icon != '\0') setIcon(ui::icon(QString::fromLatin1(action->icon)));
    const QString keys = keyText(action->keys);
    if (m_shows == Shows::kIconTextAndKey) setKeyHint(this, keys);
    const QString text = m_actions->text(m_id);
    setAccessibleName(text);
    setAccessibleDescription(why);
    const QString name = keys.isEmpty() ? text : text + QStringLiteral("  ") + keys;
    setToolTip(why.isEmpty() ? name : name + u'\n' + why);
}

void ActionButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) refresh();
    QPushButton::changeEvent(event);
}

void ActionButton::showEvent(QShowEvent* event) {
    refresh();
    QPushButton::showEvent(event);
}

void addToMenu(QMenu& menu, Actions& actions, const char* id) {
    auto* entry = new QAction(&menu);
    entry->setObjectName(QString::fromLatin1(id));
    menu.addAction(entry);
    menu.setToolTipsVisible(true);
    const auto refresh = [entry, registry = QPointer<Actions>(&actions), id = QString::fromLatin1(id)] {
        const Action* action = registry ? registry->find(id) : nullptr;
        entry->setVisible(action != nullptr);
        if (action == nullptr) return;
        const QString why = registry->whyNot(id);
        const QString keys = keyText(action->keys);
        entry->setText(keys.isEmpty() ? registry->text(id) : registry->text(id) + u'\t' + keys);
        entry->setIcon(*action->icon == '\0' ? QIcon() : icon(QString::fromLatin1(action->icon)));
        entry->setEnabled(why.isEmpty());
        entry->setToolTip(why);
    };
    refresh();
    QObject::connect(&menu, &QMenu::aboutToShow, entry, refresh);
    QObject::connect(entry, &QAction::triggered, &actions,
                     [&actions, id = QString::fromLatin1(id)] { actions.run(id); });
}

}  // namespace meridian::ui
