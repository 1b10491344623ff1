#include "ui/shell/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "core/commands/commands.h"
#include "ui/shell/connection_pill.h"
#include "ui/shell/count_button.h"
#include "ui/shell/notices.h"
#include "ui/shell/palette_field.h"
#include "ui/shell/path_label.h"
#include "ui/shell/region.h"
#include "ui/shell/user_button.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segments.h"

namespace meridian::ui {

namespace {

const QString kAll = QStringLiteral("all");

QToolButton* arrow(const QString& name, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(themeSize(Size::kControlSm), themeSize(Size::kControlSm));
    button->setEnabled(false);
    return button;
}

}  // namespace

TopBar::TopBar(Services& services, Connection& connection, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_back(arrow(QStringLiteral("left"), this)),
      m_forward(arrow(QStringLiteral("right"), this)),
      m_path(new PathLabel(this)) {
    setObjectName(QStringLiteral("top"));
    setFixedHeight(themeSize(Size::kTopbar));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    // Left and right grow alike, so that the field stands in the middle while there is room.
    auto* left = new QHBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_back);
    left->addWidget(m_forward);
    left->addSpacing(8);
    left->addWidget(m_path, 1);
    row->addLayout(left, 1);
    auto* field = new PaletteField(this);
    row->addWidget(field, 2);
    row->addWidget(makeRight(connection), 1);
    m_back->setObjectName(QStringLiteral("top.back"));
    m_forward->setObjectName(QStringLiteral("top.forward"));
    connect(m_back, &QAbstractButton::clicked, this, &TopBar::back);
    connect(m_forward, &QAbstractButton::clicked, this, &TopBar::forward);
    connect(field, &QAbstractButton::clicked, this, &TopBar::paletteWanted);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    translate();
    showPending();
    showUnseen();
}

QWidget* TopBar::makeRight(Connection& connection) {
    auto* right = new QWidget(this);
    auto* row = new QHBoxLayout(right);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addStretch();
    m_region = new Segments(tr("Region"), right);
    m_region->setObjectName(QStringLiteral("top.region"));
    setControlSize(m_region, ControlSize::kSmall);
    offerRegions();
    connect(m_region, &Segments::chosen, this,
            [this](const QString& id) { m_services.region->choose(id == kAll ? QString() : id); });
    connect(m_services.region, &RegionFilter::changed, this,
            [this](const QString& code) { m_region->setCurrent(code.isEmpty() ? kAll : code); });
    row->addWidget(m_region);
    row->addWidget(new ConnectionPill(connection, right));
    m_pending = new CountButton(QStringLiteral("tray"), right);
    m_pending->setObjectName(QStringLiteral("top.pending"));
    connect(m_pending, &QAbstractButton::clicked, this, &TopBar::activityWanted);
    if (m_services.commands != nullptr)
        connect(m_services.commands, &core::Commands::entriesChanged, this, &TopBar::showPending);
    row->addWidget(m_pending);
    m_bell = new CountButton(QStringLiteral("bell"), right);
    m_bell->setObjectName(QStringLiteral("top.bell"));
    connect(m_bell, &QAbstractButton::clicked, this, &TopBar::noticesWanted);
    connect(m_services.notices, &Notices::historyChanged, this, &TopBar::showUnseen);
    row->addWidget(m_bell);
    row->addWidget(new UserButton(m_services, *m_services.actions, right));
    return right;
}

// The codes are the same in every language.
void TopBar::offerRegions() {
    m_region->setAccessibleName(tr("Region"));
    // What it means differs from page to page, and a tip is read before the choice.
    const QString meaning =
        tr("Orders by where they are delivered, stock by where it lies, dead letters and the journal "
           "by the cell that keeps the order.");
    const auto tip = [&meaning](const QString& region) { return region + u'\n' + meaning; };
    m_region->setChoices({{kAll, tr("All"), {}, tr("Orders of all regions")},
                          {QStringLiteral("us"), QStringLiteral("US"), {}, tip(tr("Only the region US"))},
                          {QStringLiteral("eu"), QStringLiteral("EU"), {}, tip(tr("Only the region EU"))},
                          {QStringLiteral("ap"), QStringLiteral("AP"), {}, tip(tr("Only the region AP"))}});
}

QWidget* TopBar::bell() const {
    return m_bell;
}

void TopBar::showPending() {
    const int waiting = m_services.commands == nullptr ? 0 : m_services.commands->waiting();
    const int needsYou = m_services.commands == nullptr ? 0 : m_services.commands->needsYou();
    m_pending->setCount(waiting + needsYou, needsYou > 0 ? Tone::kDanger : Tone::kWarning);
    QString said = tr("Pending changes: none");
    if (needsYou > 0) {
        said = tr("Pending changes: %1 wait, %2 need you").arg(waiting).arg(needsYou);
    } else if (waiting > 0) {
        said = tr("Pending changes: %1 wait").arg(waiting);
    }
    m_pending->setAccessibleName(said);
    m_pending->setToolTip(said + QStringLiteral("  Ctrl Shift P"));
}

void TopBar::showUnseen() {
    const int unseen = m_services.notices->unseen();
    m_bell->setCount(unseen, Tone::kDanger);
    const QString said = unseen == 0 ? tr("Notices: nothing new") : tr("Notices: %1 new").arg(unseen);
    m_bell->setAccessibleName(said);
    m_bell->setToolTip(said);
}

void TopBar::translate() {
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back") + QStringLiteral("  Alt ←"));
    m_forward->setAccessibleName(tr("Forward"));
    m_forward->setToolTip(tr("Forward") + QStringLiteral("  Alt →"));
}

void TopBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && m_bell != nullptr) {
        translate();
        offerRegions();
        showPending();
        showUnseen();
    }
    QWidget::changeEvent(event);
}

void TopBar::setPath(const QStringList& path) {
    m_path->setPath(path);
}

void TopBar::setHistory(bool canGoBack, bool canGoForward) {
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TopBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    drawHLine(painter, 0, width(), height() - 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
