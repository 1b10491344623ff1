#include "ui/shell/user_button.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>

#include "core/session/session.h"
#include "ui/shell/action_button.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/initials_badge.h"

namespace meridian::ui {

namespace {

constexpr int kBadge = 24;

}  // namespace

UserButton::UserButton(Services& services, Actions& actions, QWidget* parent)
    : QToolButton(parent), m_services(services) {
    setObjectName(QStringLiteral("top.user"));
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    setFixedSize(kBadge + 4, kBadge + 4);
    fillMenu(actions);
    if (services.session != nullptr)
        connect(services.session, &core::Session::accountChanged, this, &UserButton::describe);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void UserButton::fillMenu(Actions& actions) {
    auto* menu = new QMenu(this);
    m_who = menu->addAction(QString());  // leads to the account, in the settings
    connect(m_who, &QAction::triggered, this, [&actions] { actions.run(QStringLiteral("app.settings")); });
    menu->addSeparator();
    addToMenu(*menu, actions, "app.settings");
    auto* languages = menu->addMenu(ui::icon(QStringLiteral("globe")), tr("Language"));
    for (const char* id : {"language.en", "language.zh", "language.vi"})
        addToMenu(*languages, actions, id);
    languages->menuAction()->setObjectName(QStringLiteral("user.language"));
    addToMenu(*menu, actions, "view.theme");
    menu->addSeparator();
    addToMenu(*menu, actions, "app.shortcuts");
    addToMenu(*menu, actions, "app.about");
    menu->addSeparator();
    addToMenu(*menu, actions, "app.signOut");
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, languages] {
        describe();
        languages->setTitle(tr("Language"));
    });
}

QString UserButton::personName() const {
    return m_services.session == nullptr ? QString() : m_services.session->account().name;
}

void UserButton::describe() {
    const QString name = personName();
    QString who = name.isEmpty() ? tr("Not signed in") : name;
    if (!name.isEmpty()) who += QStringLiteral(" · ") + core::roleText(m_services.session->account().role);
    m_who->setText(who);
    setAccessibleName(tr("You: %1").arg(who));
    setToolTip(who);
    update();
}

void UserButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QRectF badge((width() - kBadge) / 2.0, (height() - kBadge) / 2.0, kBadge, kBadge);
    const QString name = personName();
    if (name.isEmpty()) {
        drawBox(painter, badge, {.fill = themeColor(Token::kSunken), .edge = {}, .radius = kBadge / 2.0});
        paintIcon(painter, badge.adjusted(5, 5, -5, -5), u"user", themeColor(Token::kTextMuted));
    } else {
        paintInitials(painter, badge, name);
    }
    if (hasFocus()) drawFocusRing(painter, badge.adjusted(-2, -2, 2, 2), kBadge / 2.0 + 2);
}

void UserButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) describe();
    QToolButton::changeEvent(event);
}

}  // namespace meridian::ui
