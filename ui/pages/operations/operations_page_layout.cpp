// What stands where on the page, and its words.
#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/pages/operations/cell_panel.h"
#include "ui/pages/operations/check_board.h"
#include "ui/pages/operations/journal_card.h"
#include "ui/pages/operations/letters_card.h"
#include "ui/pages/operations/operations_page.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/pill.h"

namespace meridian::ui {

namespace {

constexpr int kGap = 12;
constexpr int kCellWidth = 272;
constexpr int kTwoColumns = 950;  // the picture and the cell's figures beside each other
constexpr int kCardLeast = 170;
// Where there is little room and the cards stand below one another.
constexpr int kPictureTight = 330;
constexpr int kCardTight = 230;

}  // namespace

QWidget* OperationsPage::makeHeader() {
    auto* header = new PageHeader(this);
    m_title = header->title();
    m_health = new StatusPill({StateDomain::kService, QStringLiteral("unknown")}, header);
    header->row()->addWidget(m_health);
    m_state = header->addNote(QStringLiteral("operations.state"));
    m_age = header->addNote(QStringLiteral("operations.age"), 1);
    m_age->setWordWrap(true);  // two lines fit into the header
    m_pause = new QPushButton(header);
    m_pause->setObjectName(QStringLiteral("operations.pause"));
    m_pause->setCheckable(true);
    header->row()->addWidget(m_pause);
    return header;
}

QWidget* OperationsPage::makeContent() {
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("operations.scroll"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* sheet = new QWidget(area);
    m_upper = new QBoxLayout(QBoxLayout::LeftToRight);
    m_upper->setSpacing(kGap);
    m_upper->addWidget(m_pictureCard, 1);
    m_upper->addWidget(m_cell);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(kGap);
    m_lower->addWidget(m_letters, 5);
    m_lower->addWidget(m_checks, 11);
    m_lower->addWidget(m_journal, 10);
    for (Card* card : std::initializer_list<Card*>{m_letters, m_checks, m_journal})
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    auto* rows = new QVBoxLayout(sheet);
    rows->setContentsMargins(kGap, kGap, kGap, kGap);
    rows->setSpacing(kGap);
    rows->addLayout(m_upper, 5);
    rows->addLayout(m_lower, 4);
    area->setWidget(sheet);
    area->viewport()->setAutoFillBackground(false);
    sheet->setAutoFillBackground(false);
    return area;
}

// One column where there is little room.
void OperationsPage::arrange() {
    const bool tight = width() < kTwoColumns;
    for (QBoxLayout* row : {m_upper, m_lower})
        row->setDirection(tight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_pictureCard->setMinimumHeight(tight ? kPictureTight : 0);
    m_cell->setMinimumWidth(tight ? 0 : kCellWidth);
    m_cell->setMaximumWidth(tight ? QWIDGETSIZE_MAX : kCellWidth);
    for (Card* card : std::initializer_list<Card*>{m_letters, m_checks, m_journal})
        card->setMinimumHeight(tight ? kCardTight : kCardLeast);
}

void OperationsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void OperationsPage::translate() {
    m_title->setText(QCoreApplication::translate("Rail", "Pipeline"));
    m_title->setFont(themeFont(TypeStyle::kPageTitle));
    m_state->setFont(themeFont(TypeStyle::kLabel));
    m_age->setFont(themeFont(TypeStyle::kBody));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, themeColor(Token::kTextMuted));
    m_age->setPalette(muted);
    m_pictureCard->setTitle(tr("The way of an order"));
    m_pictureCard->setNote(tr("per second · how long one takes · what waits"));
    m_pause->setText(m_paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(icon(m_paused ? QStringLiteral("play") : QStringLiteral("pause")));
    setKeyHint(m_pause, QStringLiteral("P"));
    showStatus();
}

void OperationsPage::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), themeColor(Token::kCanvas));
    painter.fillRect(0, 0, width(), themeSize(Size::kPageHeader), themeColor(Token::kSurface));
    painter.fillRect(0, themeSize(Size::kPageHeader) - 1, width(), 1, themeColor(Token::kBorderSubtle));
}

}  // namespace meridian::ui
