#include "ui/pages/welcome/look_switch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/spoken.h"
#include "ui/theme/theme.h"

namespace meridian::ui {

LookSwitch::LookSwitch(QWidget* parent)
    : QWidget(parent), m_languages(new QMenu(this)), m_language(new QPushButton(this)), m_theme(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    for (QPushButton* button : {m_language, m_theme}) {
        setControlSize(button, ControlSize::kSmall);
        row->addWidget(button);
    }
    m_language->setObjectName(QStringLiteral("front.language"));
    m_language->setIcon(icon(QStringLiteral("globe")));
    m_language->setMenu(m_languages);
    m_theme->setObjectName(QStringLiteral("front.theme"));
    connect(m_theme, &QAbstractButton::clicked, this,
            [] { Theme::current().setMode(Theme::current().isDark() ? ThemeMode::kLight : ThemeMode::kDark); });
    connect(&Theme::current(), &Theme::changed, this, &LookSwitch::showTheme);
    fillMenu();
    translate();
}

void LookSwitch::fillMenu() {
    for (const Spoken& spoken : kLanguages) {
        QAction* entry = m_languages->addAction(QString::fromUtf8(spoken.name));
        entry->setCheckable(true);
        entry->setData(QString::fromLatin1(spoken.code));
        connect(entry, &QAction::triggered, this,
                [this, language = spoken.language] { Q_EMIT languageChosen(language); });
    }
}

void LookSwitch::translate() {
    const QString here = QLocale().name();
    QString name = QString::fromUtf8(kLanguages[0].name);
    for (const Spoken& spoken : kLanguages) {
        if (here.startsWith(QLatin1String(spoken.code))) name = QString::fromUtf8(spoken.name);
    }
    m_language->setText(name);
    m_language->setAccessibleName(tr("Language: %1").arg(name));
    for (QAction* entry : m_languages->actions())
        entry->setChecked(entry->text() == name);
    showTheme();
}

void LookSwitch::showTheme() {
    const bool isDark = Theme::current().isDark();
    m_theme->setIcon(icon(isDark ? QStringLiteral("sun") : QStringLiteral("moon")));
    m_theme->setToolTip(isDark ? tr("Light appearance") : tr("Dark appearance"));
    m_theme->setAccessibleName(m_theme->toolTip());
}

void LookSwitch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

}  // namespace meridian::ui
