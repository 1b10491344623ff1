#include "ui/pages/inventory/adjust_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/theme/control_kinds.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

using core::AdjustmentKind;

namespace {

constexpr int kWidth = 384;
constexpr int kPad = 14;
constexpr int kGap = 4;  // between the row and the panel
constexpr int kChangeWidth = 104;

QString signedText(int sign, qint64 quantity) {
    return QString(sign < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(quantity);
}

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

void AdjustPanel::open(const core::StockRow& row, const QRect& beside) {
    m_row = row;
    m_beside = beside;
    m_before = window()->focusWidget();
    m_tried = false;
    m_change->clear();
    m_reason->clear();
    m_subject->setText(tr("%1 at %2").arg(row.sku, row.location));
    setKind(m_less);
    suggest();
    judge();
    show();
    raise();
    m_change->setFocus();
}

void AdjustPanel::close() {
    if (isHidden()) return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    hide();
    if (hadFocus && m_before) m_before->setFocus();
    Q_EMIT closed();
}

void AdjustPanel::follow(const core::StockRow& row) {
    if (row.levels == m_row.levels) return;
    m_row = row;
    judge();
}

AdjustmentKind AdjustPanel::kind() const {
    return static_cast<AdjustmentKind>(m_kind->currentIndex());
}

void AdjustPanel::setKind(AdjustmentKind kind) {
    const QSignalBlocker quiet(m_kind);
    m_kind->setCurrentIndex(static_cast<int>(kind));
    (core::ruleOf(kind).sign > 0 ? m_more : m_less) = kind;
}

core::Adjustment AdjustPanel::adjustment() const {
    const auto difference = core::readDifference(m_change->text());
    return {kind(), difference ? difference->quantity : 0, m_reason->text()};
}

// A sign chooses what happened; without one the last choice holds.
void AdjustPanel::typed() {
    const QString text = m_change->text().trimmed();
    const int sign = text.startsWith(u'+') ? 1 : text.startsWith(u'-') || text.startsWith(QChar(0x2212)) ? -1 : 0;
    if (sign != 0 && sign != core::ruleOf(kind()).sign) {
        setKind(sign > 0 ? m_more : m_less);
        suggest();
    }
    judge();
}

void AdjustPanel::kindChosen() {
    setKind(kind());
    if (const auto difference = core::readDifference(m_change->text()))
        m_change->setText(signedText(core::ruleOf(kind()).sign, difference->quantity));
    suggest();
    judge();
}

void AdjustPanel::suggest() {
    while (QLayoutItem* item = m_suggestions->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& reason : core::adjustmentReasons(kind())) {
        auto* button = new QPushButton(reason, m_suggestions->parentWidget());
        button->setObjectName(QStringLiteral("inventory.adjust.suggestion"));
        button->setAccessibleName(tr("Reason: %1").arg(reason));
        setControlSize(button, ControlSize::kSmall);
        connect(button, &QAbstractButton::clicked, this, [this, reason] {
            m_reason->setText(reason);
            m_reason->setFocus();
        });
        m_suggestions->addWidget(button);
        button->show();
    }
}

// What is missing is only said once the person wanted to apply it; what is wrong at once.
void AdjustPanel::judge() {
    const core::Adjustment wanted = adjustment();
    QString problem;
    bool quantityIsWrong = false;
    if (!m_change->text().isEmpty() || m_tried) {
        problem = core::quantityProblem(m_row.levels, wanted);
        const bool isSignAlone = !m_tried && m_change->text().trimmed().size() == 1 && wanted.quantity == 0;
        if (isSignAlone) problem.clear();
        quantityIsWrong = !problem.isEmpty();
    }
    bool reasonIsWrong = false;
    if (problem.isEmpty() && (m_tried || !m_reason->text().isEmpty())) {
        problem = core::reasonProblem(m_reason->text());
        reasonIsWrong = !problem.isEmpty();
    }
    setFieldState(m_change, quantityIsWrong ? FieldState::kError : FieldState::kNormal);
    setFieldState(m_reason, reasonIsWrong ? FieldState::kError : FieldState::kNormal);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    const QString warning = core::adjustmentWarning(m_row.levels, wanted);
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_effect->setText(effectText());
    m_apply->setEnabled(!m_tried || problem.isEmpty());
    place();
}

// "On hand 18 → 15 · Available 2 → −1": what changes, and only that.
QString AdjustPanel::effectText() const {
    const core::Adjustment wanted = adjustment();
    core::StockLevels after = m_row.levels;
    if (core::quantityProblem(m_row.levels, wanted).isEmpty()) after = core::levelsAfter(m_row.levels, wanted);
    const struct {
        QString name;
        qint64 before, after;
        bool isAlways;
    } levels[] = {
        {tr("On hand"), m_row.levels.onHand, after.onHand, true},
        {tr("Available"), m_row.levels.available, after.available, true},
        {tr("Unavailable"), m_row.levels.unavailable, after.unavailable, false},
        {tr("Incoming"), m_row.levels.incoming, after.incoming, false},
    };
    QStringList parts;
    for (const auto& level : levels) {
        const QString before = m_services.format.integer(level.before);
        if (level.before != level.after) {
            parts.append(QStringLiteral("%1 %2 → %3").arg(level.name, before, m_services.format.integer(level.after)));
        } else if (level.isAlways) {
            parts.append(QStringLiteral("%1 %2").arg(level.name, before));
        }
    }
    return parts.join(QStringLiteral("  ·  "));
}

void AdjustPanel::apply() {
    m_tried = true;
    judge();
    const core::Adjustment wanted = adjustment();
    if (!core::quantityProblem(m_row.levels, wanted).isEmpty()) return m_change->setFocus();
    if (!core::reasonProblem(wanted.reason).isEmpty()) return m_reason->setFocus();
    const core::StockRow row = m_row;
    close();
    Q_EMIT applied(row, wanted);
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

void AdjustPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape: return close();
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            auto* button = qobject_cast<QPushButton*>(focusWidget());
            return button != nullptr && button != m_apply ? button->click() : apply();
        }
        default: return;  // the page below hears nothing
    }
}

// Round and round within the panel.
bool AdjustPanel::focusNextPrevChild(bool next) {
    QWidget* current = window()->focusWidget();
    QWidget* at = current == nullptr ? this : current;
    for (;;) {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at == current || at == nullptr) return true;
        const bool mayHave = (at->focusPolicy() & Qt::TabFocus) != 0 && at->isVisible() && at->isEnabled();
        if (!mayHave || !isAncestorOf(at)) continue;
        at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
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
            m_kind->addItem(core::adjustmentText(static_cast<AdjustmentKind>(kind)));
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
