// What is typed, what is wrong with it, and what comes of it.
#include "ui/pages/inventory/adjust_panel.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/theme/control_kinds.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"

namespace meridian::ui {

using core::AdjustmentKind;

namespace {

QString signedText(int sign, qint64 quantity) {
    return QString(sign < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(quantity);
}

}  // namespace

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

}  // namespace meridian::ui
