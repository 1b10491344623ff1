// What the panel is made of, where it stands and how it looks.
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/pages/inventory/adjust_panel.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

namespace {

constexpr int kWidth = 384;
constexpr int kPad = 14;
constexpr int kGap = 4;  // between the row and the panel
constexpr int kChangeWidth = 104;

}  // namespace

AdjustPanel::AdjustPanel(const Services& services, QWidget* page) : QWidget(page), m_services(services) {
    setObjectName(QStringLiteral("inventory.adjust"));
    setFocusPolicy(Qt::NoFocus);
    const int reach = shadowReach(Elevation::kPopup);
    setFixedWidth(kWidth + 2 * reach);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(reach + kPad, reach + 12, reach + kPad, reach + 12);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_heading = new QLabel(this);
    m_subject = new ElidedLabel({}, {TypeStyle::kBody, Token::kTextSecondary}, this);
    head->addWidget(m_heading);
    head->addWidget(m_subject, 1);
    column->addLayout(head);
    column->addWidget(makeFields());
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("inventory.adjust.problem"));
    m_effect = new QLabel(this);
    m_effect->setObjectName(QStringLiteral("inventory.adjust.effect"));
    m_warning = new QLabel(this);
    m_warning->setObjectName(QStringLiteral("inventory.adjust.warning"));
    for (QLabel* label : {m_problem, m_effect, m_warning}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_warning->setContentsMargins(10, 7, 10, 7);
    m_warning->setAutoFillBackground(true);
    column->addSpacing(4);
    column->addWidget(makeFooter());
    connect(&Theme::current(), &Theme::changed, this, &AdjustPanel::restyle);
    hide();
    translate();
}

QWidget* AdjustPanel::makeFields() {
    auto* fields = new QWidget(this);
    auto* grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_changeLabel = new QLabel(fields);
    m_kindLabel = new QLabel(fields);
    m_reasonLabel = new QLabel(fields);
    m_change = new QLineEdit(fields);
    m_change->setObjectName(QStringLiteral("inventory.adjust.change"));
    m_change->setAlignment(Qt::AlignRight);
    m_change->setFixedWidth(kChangeWidth);
    m_change->setMaxLength(16);
    m_kind = new QComboBox(fields);
    m_kind->setObjectName(QStringLiteral("inventory.adjust.kind"));
    m_kind->setMaxVisibleItems(core::kAdjustmentKinds);
    m_reason = new QLineEdit(fields);
    m_reason->setObjectName(QStringLiteral("inventory.adjust.reason"));
    m_changeLabel->setBuddy(m_change);
    m_kindLabel->setBuddy(m_kind);
    m_reasonLabel->setBuddy(m_reason);
    grid->addWidget(m_changeLabel, 0, 0);
    grid->addWidget(m_kindLabel, 0, 1);
    grid->addWidget(m_change, 1, 0);
    grid->addWidget(m_kind, 1, 1);
    grid->setRowMinimumHeight(2, 2);
    grid->addWidget(m_reasonLabel, 3, 0, 1, 2);
    grid->addWidget(m_reason, 4, 0, 1, 2);
    auto* suggestions = new QWidget(fields);
    m_suggestions = new FlowLayout(suggestions);
    m_suggestions->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(suggestions, 5, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    connect(m_change, &QLineEdit::textEdited, this, &AdjustPanel::typed);
    connect(m_kind, qOverload<int>(&QComboBox::activated), this, &AdjustPanel::kindChosen);
    connect(m_reason, &QLineEdit::textChanged, this, &AdjustPanel::judge);
    return fields;
}

QWidget* AdjustPanel::makeFooter() {
    auto* footer = new QWidget(this);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_cancel = new QPushButton(footer);
    m_cancel->setObjectName(QStringLiteral("inventory.adjust.cancel"));
    m_apply = new QPushButton(footer);
    m_apply->setObjectName(QStringLiteral("inventory.adjust.apply"));
    setButtonKind(m_apply, ButtonKind::kPrimary);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_apply);
    connect(m_cancel, &QAbstractButton::clicked, this, &AdjustPanel::close);
    connect(m_apply, &QAbstractButton::clicked, this, &AdjustPanel::apply);
    return footer;
}

// Below the row, or above it where there is no room; never beyond the page.
void AdjustPanel::place() {
    if (!m_beside.isValid()) return;
    layout()->activate();
    const int reach = shadowReach(Elevation::kPopup);
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                 : layout()->sizeHint().height());
    const QRect page = parentWidget()->rect();
    int y = m_beside.bottom() + kGap - reach;
    if (y + height() - reach > page.bottom()) y = m_beside.top() - kGap - height() + reach;
    y = std::clamp(y, 0, std::max(0, page.height() - height()));
    const int x = std::clamp(m_beside.left() - reach, 0, std::max(0, page.width() - width()));
    move(x, y);
    update();
}

void AdjustPanel::translate() {
    m_heading->setText(tr("Adjust stock"));
    setAccessibleName(m_heading->text());
    m_changeLabel->setText(tr("Change"));
    m_kindLabel->setText(tr("What happened"));
    m_reasonLabel->setText(tr("Reason"));
    m_change->setPlaceholderText(tr("−3 or +12"));
    m_reason->setPlaceholderText(tr("Stays in the history of this SKU"));
    m_change->setAccessibleName(tr("Change in units"));
    m_kind->setAccessibleName(m_kindLabel->text());
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(tr("Apply"));
    setKeyHint(m_apply, QStringLiteral("Enter"));
    const int current = m_kind->currentIndex();
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        for (int kind = 0; kind < core::kAdjustmentKinds; ++kind)
            m_kind->addItem(core::adjustmentText(static_cast<core::AdjustmentKind>(kind)));
        m_kind->setCurrentIndex(std::max(current, 0));
    }
    m_subject->setText(tr("%1 at %2").arg(m_row.sku, m_row.location));
    suggest();
    restyle();
    judge();
}

void AdjustPanel::restyle() {
    m_heading->setFont(themeFont(TypeStyle::kCardTitle));
    for (QLabel* label : {m_changeLabel, m_kindLabel, m_reasonLabel})
        label->setFont(themeFont(TypeStyle::kLabel));
    const auto colour = [](QLabel* label, const QColor& text, const QColor& ground) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, text);
        palette.setColor(QPalette::Window, ground);
        label->setPalette(palette);
        label->setFont(themeFont(TypeStyle::kBody));
    };
    colour(m_problem, themeColor(Tone::kDanger, TonePart::kFg), themeColor(Token::kRaised));
    colour(m_effect, themeColor(Token::kTextSecondary), themeColor(Token::kRaised));
    colour(m_warning, themeColor(Tone::kDanger, TonePart::kFg), themeColor(Tone::kDanger, TonePart::kBg));
    update();
}

void AdjustPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) translate();
    QWidget::changeEvent(event);
}

void AdjustPanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int reach = shadowReach(Elevation::kPopup);
    const QRectF panel = QRectF(rect()).adjusted(reach, reach, -reach, -reach);
    drawShadow(painter, panel, Elevation::kPopup);
    drawBox(painter, panel,
            {themeColor(Token::kRaised), themeColor(Token::kBorder), 1, double(themeSize(Size::kRadiusCard))});
}

}  // namespace meridian::ui
