#include "ui/pages/settings/settings_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "core/session/session.h"
#include "core/settings/keys.h"
#include "core/settings/settings.h"
#include "ui/pages/settings/settings_choices.h"
#include "ui/shell/action.h"
#include "ui/shell/notices.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

namespace meridian::ui {

namespace keys = core::keys;
using namespace std::chrono_literals;

SettingsPage::SettingsPage(Services& services) : m_services(services), m_title(new QLabel(this)) {
    setObjectName(QStringLiteral("settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setFixedHeight(themeSize(Size::kPageHeader));
    m_title->setContentsMargins(16, 0, 16, 0);
    column->addWidget(m_title);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("settings.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    auto* sheet = new QWidget;
    auto* across = new QHBoxLayout(sheet);
    across->setContentsMargins(16, 4, 16, 24);
    auto* cards = new QVBoxLayout;
    cards->setSpacing(12);
    across->addLayout(cards, 100);
    across->addStretch(1);
    addActions();
    addLook(*cards);
    addLanguage(*cards);
    addNotices(*cards);
    addComputer(*cards);
    addServer(*cards);
    cards->addStretch();
    scroll->setWidget(sheet);
    scroll->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    setFocusProxy(m_appearance->findChild<QAbstractButton*>());
    m_refresh.setInterval(2s);
    connect(&m_refresh, &QTimer::timeout, this, &SettingsPage::countOrders);
    connect(&Theme::current(), &Theme::changed, this, &SettingsPage::takeLook);
    takeLook();
    translate();
}

void SettingsPage::addActions() {
    if (m_services.actions == nullptr) return;
    m_services.actions->add(
        this, "settings",
        {{.id = "settings.clearCache",
          .text = QT_TRANSLATE_NOOP("Action", "Clear the cache and fill it again"),
          .label = QT_TRANSLATE_NOOP("Action", "Clear the cache"),
          .icon = "trash",
          .whyNot =
              [this] {
                  const auto* session = m_services.session;
                  const bool isThere = session == nullptr || session->state() == core::SessionState::kOnline;
                  return isThere ? QString()
                                 : tr("It could not be filled again without the server. Wait for the connection.");
              },
          .run =
              [this] {
                  m_services.sync.fillAnew();
                  if (m_services.notices != nullptr) {
                      m_services.notices->show(
                          {Tone::kSuccess, tr("The cache is empty and is being filled again. Changes that wait to be "
                                              "sent are kept.")});
                  }
              }}});
}

// The theme may have been changed elsewhere.
void SettingsPage::takeLook() {
    const Theme& theme = Theme::current();
    m_appearance->setCurrent(theme.mode() == ThemeMode::kSystem  ? kSystemChoice
                             : theme.mode() == ThemeMode::kLight ? kLightChoice
                                                                 : kDarkChoice);
    m_density->setCurrent(theme.density() == Density::kCompact ? kCompactChoice : kComfortableChoice);
    if (m_services.settings != nullptr)
        m_calm->setChecked(m_services.settings->get(keys::kMotion) == keys::Motion::kReduced);
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    update();
}

void SettingsPage::countOrders() {
    core::deliver(m_services.orders.counts().future, this,
                  [this](const core::Outcome<std::vector<core::OrderStateCount>>& counts) {
                      m_orders = 0;
                      for (std::size_t i = 0; counts.ok() && i < counts->size(); ++i)
                          m_orders += (*counts)[i].orders;
                      showCache();
                  });
}

void SettingsPage::visit(const Route& /*route*/) {
    countOrders();
    showCache();
    showServer();
    translateLook();
    setFocus();
}

QStringList SettingsPage::path() const {
    return {tr("Settings")};
}

void SettingsPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        translate();
        Q_EMIT pathChanged();
    }
    Page::changeEvent(event);
}

void SettingsPage::showEvent(QShowEvent* event) {
    m_refresh.start();
    Page::showEvent(event);
}

void SettingsPage::hideEvent(QHideEvent* event) {
    m_refresh.stop();
    Page::hideEvent(event);
}

void SettingsPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
}

}  // namespace meridian::ui
