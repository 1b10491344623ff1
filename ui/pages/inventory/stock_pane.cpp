#include "ui/pages/inventory/stock_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/async/deliver.h"
#include "ui/pages/inventory/movement_list.h"
#include "ui/pages/inventory/shortage_orders.h"
#include "ui/pages/inventory/stock_facts.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"

namespace meridian::ui {

namespace {

constexpr int kPad = 14;
constexpr int kAskMs = 150;
}  // namespace

StockPane::StockPane(const Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
    setObjectName(QStringLiteral("inventory.pane"));
    setFixedWidth(themeSize(Size::kDetailPane));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_facts = new StockFacts(services, this);
    column->addWidget(m_facts);
    m_shortage = new ShortageOrders(services.format, this);
    column->addWidget(m_shortage);
    column->addWidget(makeMovements(), 1);
    connectParts();
    translate();
    clear();
}

QWidget* StockPane::makeMovements() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(kPad, 10, kPad, 6);
    heading->setSpacing(8);
    m_movementTitle = new QLabel(part);
    m_movementNote = new ElidedLabel({}, {TypeStyle::kCaption, Token::kTextMuted}, part);
    heading->addWidget(m_movementTitle);
    heading->addWidget(m_movementNote, 1);
    column->addLayout(heading);
    m_stack = new QStackedWidget(part);
    m_movements = new MovementList(m_services, m_stack);
    m_empty = new EmptyState({}, m_stack);
    m_stack->addWidget(m_movements);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    return part;
}

void StockPane::connectParts() {
    m_asking.setSingleShot(true);
    m_asking.setInterval(kAskMs);
    connect(&m_asking, &QTimer::timeout, this, &StockPane::ask);
    connect(m_shortage, &ShortageOrders::wanted, this, &StockPane::orderWanted);
    connect(m_movements, &MovementList::endReached, this, &StockPane::askOlder);
    connect(m_empty, &EmptyState::actionTriggered, this, &StockPane::ask);
    // What could not be asked is asked as soon as the server is heard of again.
    const auto askAgain = [this] {
        if (m_trouble && !m_asking.isActive()) m_asking.start();
    };
    connect(&m_services.sync, &core::SyncThread::changed, this, askAgain);
    connect(&m_services.sync, &core::SyncThread::stateChanged, this, [askAgain](core::SyncThread::State state) {
        if (state == core::SyncThread::State::kLive) askAgain();
    });
    connect(&Theme::current(), &Theme::changed, this, &StockPane::restyle);
}

QWidget* StockPane::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kPad, 10, 8, 8);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_sku = new ElidedLabel({}, {TypeStyle::kCardTitle, Token::kText}, head);
    m_sku->setObjectName(QStringLiteral("inventory.pane.sku"));
    m_title = new ElidedLabel({}, {TypeStyle::kBody, Token::kTextSecondary}, head);
    words->addWidget(m_sku);
    words->addWidget(m_title);
    row->addLayout(words, 1);
    m_close = new QToolButton(head);
    m_close->setObjectName(QStringLiteral("inventory.pane.close"));
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    connect(m_close, &QAbstractButton::clicked, this, &StockPane::closed);
    row->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

void StockPane::show(const core::StockRow& row, const core::StockLevels& pending) {
    const bool isSame = m_row && m_row->sku == row.sku && m_row->location == row.location;
    const bool isMoved = !isSame || m_row->levels != row.levels;
    m_row = row;
    m_sku->setText(QStringLiteral("%1 · %2").arg(row.sku, row.location));
    m_title->setText(row.locationName.isEmpty() ? row.title : row.title + QStringLiteral(" · ") + row.locationName);
    m_facts->show(row.levels, pending);
    showParts(true);
    if (!isSame) {
        ++m_era;
        m_movementCall.request();
        m_shortageCall.request();
        m_movements->setMovements({});
        m_stack->setCurrentWidget(m_movements);
        m_trouble.reset();
        m_shortage->hide();
    }
    if (isMoved && !m_asking.isActive()) m_asking.start();
    setAccessibleName(m_sku->text());
}

void StockPane::clear() {
    ++m_era;
    m_row.reset();
    m_asking.stop();
    m_sku->setText({});
    m_title->setText({});
    showParts(false);
    m_shortage->hide();
    m_movements->setMovements({});
    m_trouble.reset();
    showTrouble();
}

// Nothing is said about nothing: figures of 0 would be some.
void StockPane::showParts(bool shown) {
    for (QWidget* part : {static_cast<QWidget*>(m_facts), static_cast<QWidget*>(m_movementTitle),
                          static_cast<QWidget*>(m_movementNote)})
        part->setVisible(shown);
    update();
}

void StockPane::ask() {
    if (!m_row || m_services.stock == nullptr) return;
    const auto movements = m_services.stock->movements(m_row->sku, m_row->location, {});
    m_movementCall = movements.cancel;
    core::deliver(movements.future, this, [this, era = m_era](const core::Outcome<core::StockMovements>& outcome) {
        if (era == m_era) accept(outcome);
    });
    if (m_row->levels.available >= 0) return m_shortage->hide();
    const auto shortage = m_services.stock->shortage(m_row->sku, m_row->location);
    m_shortageCall = shortage.cancel;
    core::deliver(shortage.future, this, [this, era = m_era](const core::Outcome<core::StockShortage>& outcome) {
        if (era == m_era && outcome.ok()) m_shortage->show(*outcome);
    });
}

void StockPane::accept(const core::Outcome<core::StockMovements>& outcome) {
    m_trouble.reset();
    m_askedOlder = false;
    if (outcome.ok()) {
        m_older = outcome->next;
        m_movements->setMovements(outcome->rows);
    } else if (outcome.error().fault == core::Fault::kCancelled) {
        return;
    } else if (m_movements->count() == 0) {
        m_trouble = outcome.error();
    }
    showTrouble();
}

void StockPane::askOlder() {
    if (m_older.isEmpty() || std::exchange(m_askedOlder, true) || !m_row) return;
    const auto movements = m_services.stock->movements(m_row->sku, m_row->location, m_older);
    m_movementCall = movements.cancel;
    core::deliver(movements.future, this, [this, era = m_era](const core::Outcome<core::StockMovements>& outcome) {
        if (era != m_era) return;
        m_askedOlder = false;
        if (!outcome.ok()) return;
        m_older = outcome->next;
        m_movements->append(outcome->rows);
    });
}

void StockPane::showTrouble() {
    if (m_trouble) {
        const bool isAway = m_trouble->fault == core::Fault::kOffline || m_trouble->fault == core::Fault::kDeadline;
        const QString reason =
            isAway ? tr("The server keeps the history. It is shown here as soon as the server can be reached.")
                   : m_trouble->text;
        m_empty->setText({isAway ? QStringLiteral("cloudoff") : QStringLiteral("error"),
                          tr("The movements cannot be shown"),
                          reason,
                          tr("Try again"),
                          {}});
    } else if (!m_row) {
        m_empty->setText(
            {QStringLiteral("inventory"), tr("Nothing is chosen"), tr("Choose a row to see what moved it."), {}, {}});
    } else {
        m_empty->setText({QStringLiteral("history"), tr("Nothing has moved here yet"), {}, {}, {}});
    }
    m_stack->setCurrentWidget(m_movements->count() > 0 ? static_cast<QWidget*>(m_movements) : m_empty);
}

void StockPane::translate() {
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details") + QStringLiteral("  Esc"));
    m_movementTitle->setText(tr("Movements"));
    m_movementNote->setText(tr("without what orders reserve and ship"));
    m_movements->translate();
    if (m_stack->currentWidget() == m_empty) showTrouble();
    restyle();
}

void StockPane::restyle() {
    setFixedWidth(themeSize(Size::kDetailPane));
    m_movementTitle->setFont(themeFont(TypeStyle::kLabel));
    update();
}

void StockPane::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void StockPane::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kSurface));
    drawVLine(painter, 0, 0, height(), themeColor(Token::kBorder));
    if (!m_row) return;
    drawHLine(painter, 0, width(), m_facts->y(), themeColor(Token::kBorderSubtle));
    drawHLine(painter, 0, width(), m_facts->geometry().bottom(), themeColor(Token::kBorderSubtle));
    drawHLine(painter, 0, width(), m_stack->mapTo(this, QPoint()).y() - 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
