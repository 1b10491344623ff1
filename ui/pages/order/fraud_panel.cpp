#include "ui/pages/order/fraud_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <optional>

#include "ui/pages/order/event_text.h"
#include "ui/pages/order/record_fields.h"
#include "ui/shell/action_button.h"
#include "ui/theme/control_kinds.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/risk_bars.h"

namespace meridian::ui {

namespace {

// Who decided the review, if anybody did.
const core::TimelineEntry* decisionIn(const core::OrderTimeline& timeline) {
    for (const core::TimelineEntry& entry : timeline) {
        if (entry.command == u"decide_review") return &entry;
    }
    return nullptr;
}

QString stateOf(const OrderView& view) {
    const core::OrderRecord& record = *view.record;
    if (view.row.state == core::OrderState::kFraudReview) return QStringLiteral("in_review");
    if (view.row.state == core::OrderState::kReserved) return QStringLiteral("scoring");
    const bool decided = decisionIn(view.timeline) != nullptr;
    const bool denied = record.riskOutcome == core::RiskOutcome::kDeny ||
                        (decided && view.row.state >= core::OrderState::kCancelPending &&
                         record.riskOutcome == core::RiskOutcome::kReview && record.payments.isEmpty());
    if (denied) return QStringLiteral("declined");
    if (decided) return QStringLiteral("approved");
    return record.riskOutcome == core::RiskOutcome::kNone ? QStringLiteral("not_scored")
                                                          : QStringLiteral("auto_approved");
}

}  // namespace

class FraudPanel::Score final : public QWidget {
  public:
    explicit Score(QWidget* parent) : QWidget(parent) { setFixedSize(riskSize()); }
    void set(std::optional<int> score) {
        m_score = score;
        setAccessibleName(riskDescription(score));
        setVisible(score.has_value());
        update();
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintRisk(painter, rect(), m_score);
    }

  private:
    std::optional<int> m_score;
};

FraudPanel::FraudPanel(Actions& actions, QWidget* parent)
    : Card(QStringLiteral(" "), parent),
      m_score(new Score(this)),
      m_pill(new StatusPill({StateDomain::kFraud, QStringLiteral("not_scored")}, this)),
      m_reasons(new QLabel(this)),
      m_decision(new QWidget(this)) {
    m_reasons->setObjectName(QStringLiteral("order.riskReasons"));
    m_reasons->setWordWrap(true);
    addAction(m_score);
    addAction(m_pill);
    body()->addWidget(m_reasons);
    m_decision->setObjectName(QStringLiteral("order.decision"));
    auto* approve = new ActionButton(actions, "order.approve", m_decision);
    auto* decline = new ActionButton(actions, "order.decline", m_decision);
    setButtonKind(approve, ButtonKind::kPrimary);
    setButtonKind(decline, ButtonKind::kDestructive);
    auto* row = new QHBoxLayout(m_decision);
    row->setContentsMargins(0, 6, 0, 2);
    row->setSpacing(8);
    row->addWidget(approve);
    row->addWidget(decline);
    row->addStretch();
    body()->addWidget(m_decision);
    m_decision->hide();
    translate();
}

void FraudPanel::translate() {
    setTitle(tr("Fraud"));
    m_reasons->setFont(themeFont(TypeStyle::kBody));
}

void FraudPanel::show(const OrderView& view) {
    m_score->set(view.row.risk < 0 ? std::nullopt : std::optional<int>(view.row.risk));
    m_pill->setVisible(view.record != nullptr);
    m_decision->setVisible(view.row.state == core::OrderState::kFraudReview);
    if (view.record == nullptr) return m_reasons->setText(tr("The reasons of the score are not on this computer."));
    m_pill->setSpec({StateDomain::kFraud, stateOf(view)});
    QStringList lines;
    for (const core::RiskReason reason : view.record->riskReasons)
        lines.append(riskReasonText(reason));
    if (lines.isEmpty() && view.row.risk >= 0) lines.append(tr("Nothing about it raised the score."));
    if (lines.isEmpty()) lines.append(tr("There is no score yet, or it is not for your role."));
    if (const core::TimelineEntry* decision = decisionIn(view.timeline)) {
        lines.append(decision->reason.isEmpty()
                         ? tr("Decided by %1.").arg(actorText(decision->actor))
                         : tr("Decided by %1: “%2”").arg(actorText(decision->actor), decision->reason));
    }
    m_reasons->setText(lines.join(u'\n'));
}

}  // namespace meridian::ui
