#include "ui/pages/order/order_steps.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace meridian::ui {

namespace {

using core::OrderState;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OrderSteps)
};

// When the order came to a state first; 0: never, or not known.
qint64 timeOf(const core::OrderTimeline& timeline, QStringView state) {
    for (const core::TimelineEntry& entry : timeline) {
        for (const core::OrderEvent& event : entry.events) {
            if (event.kind == core::EventKind::kAdvanced && event.to == state) return entry.at;
        }
    }
    return 0;
}

// The step that a state stands at: 0 placed, 1 review, 2 confirmed, 3 allocated, 4 shipped, 5 delivered, 6 completed.
int stepOf(OrderState state, const core::OrderRecord* record) {
    switch (state) {
        case OrderState::kFraudReview: return 1;
        case OrderState::kAuthorising:
        case OrderState::kPaymentFailed: return 2;
        case OrderState::kConfirmed: {
            const bool begun = record != nullptr && std::ranges::any_of(record->lines, [](const core::OrderLine& line) {
                                   return line.inParcel > 0;
                               });
            return begun ? 3 : 2;
        }
        case OrderState::kPartlyFulfilled:
        case OrderState::kFulfilled: return 4;
        case OrderState::kDelivered: return 5;
        case OrderState::kCompleted: return 6;
        default: return 0;
    }
}

class Steps {
  public:
    Steps(const core::OrderRow& row, const core::OrderRecord* record, const core::OrderTimeline& timeline,
          const core::Format& format, qint64 now)
        : m_row(row), m_record(record), m_timeline(timeline), m_format(format), m_now(now) {}

    QVector<OrderStep> make() const {
        QVector<OrderStep> steps = {placed(), review(), confirmed(), allocated(), shipped(), delivered(), completed()};
        if (m_row.state >= OrderState::kCancelPending) return cancelled(steps);
        const int here = stepOf(m_row.state, m_record);
        const bool isOver = m_row.state == OrderState::kCompleted;
        for (int i = 0; i < steps.size(); ++i) {
            steps[i].mark = i < here || isOver ? StepMark::kDone : i == here ? StepMark::kHere : StepMark::kAhead;
        }
        static const QStringList kIcons = {
            QStringLiteral("orders"), QStringLiteral("shield"), QStringLiteral("payments"), QStringLiteral("box"),
            QStringLiteral("truck"),  QStringLiteral("check"),  QStringLiteral("check")};
        steps[here].icon = kIcons[here];
        if (m_row.state == OrderState::kFraudReview) steps[here].mark = StepMark::kWaits;
        if (m_row.state == OrderState::kPaymentFailed) steps[here].mark = StepMark::kStopped;
        if (m_row.held && !isOver) {
            steps[here].mark = StepMark::kHeld;
            steps[here].note = Words::tr("on hold");
        }
        return steps;
    }

  private:
    QString moment(qint64 at) const { return at == 0 ? QString() : m_format.moment(at, m_now); }

    OrderStep placed() const { return {Words::tr("Placed"), moment(m_row.placedAt)}; }

    OrderStep review() const {
        OrderStep step{Words::tr("Fraud review"), {}};
        const qint64 began = timeOf(m_timeline, u"fraud_review");
        if (m_row.state == OrderState::kFraudReview) {
            step.note = Words::tr("waits for a person");
        } else if (m_row.state == OrderState::kReserved) {
            step.note = Words::tr("is being scored");
        } else if (began != 0) {
            const qint64 ended = timeOf(m_timeline, u"authorising");
            step.note = ended > began ? Words::tr("%1, approved").arg(m_format.age(ended - began)) : moment(began);
        } else {
            step.note = m_timeline.isEmpty() ? QString() : Words::tr("not needed");
        }
        return step;
    }

    OrderStep confirmed() const {
        if (m_row.state == OrderState::kAuthorising) return {Words::tr("Authorising"), Words::tr("with the provider")};
        if (m_row.state == OrderState::kPaymentFailed)
            return {Words::tr("Payment failed"), Words::tr("stock is still held")};
        return {Words::tr("Confirmed"), moment(timeOf(m_timeline, u"confirmed"))};
    }

    OrderStep allocated() const {
        OrderStep step{Words::tr("Allocated"), {}};
        if (m_record == nullptr) return step;
        QSet<QString> sites;
        for (const core::OrderLine& line : m_record->lines)
            sites.insert(line.location);
        step.note = sites.size() == 1 ? *sites.cbegin() : Words::tr("%1 sites").arg(m_format.integer(sites.size()));
        return step;
    }

    OrderStep shipped() const {
        const qint64 wanted = m_row.units - m_row.cancelled;
        OrderStep step{Words::tr("Shipped"), {}};
        if (m_row.state == OrderState::kPartlyFulfilled) step.title = Words::tr("Partly shipped");
        if (m_row.shipped > 0 && m_row.shipped < wanted) {
            step.note = Words::tr("%1 of %2 units").arg(m_format.integer(m_row.shipped), m_format.integer(wanted));
        } else if (m_row.shipped > 0) {
            step.note = moment(timeOf(m_timeline, u"fulfilled"));
        } else if (m_row.state == OrderState::kConfirmed && m_row.deadline != 0) {
            step.note = Words::tr("due %1").arg(moment(m_row.deadline));
        }
        return step;
    }

    OrderStep delivered() const {
        OrderStep step{Words::tr("Delivered"), moment(timeOf(m_timeline, u"delivered"))};
        if (m_row.state == OrderState::kFulfilled && m_row.deadline != 0)
            step.note = Words::tr("due %1").arg(moment(m_row.deadline));
        return step;
    }

    OrderStep completed() const {
        OrderStep step{Words::tr("Completed"), moment(timeOf(m_timeline, u"completed"))};
        if (m_row.state == OrderState::kDelivered && m_row.deadline != 0)
            step.note = Words::tr("returns until %1").arg(moment(m_row.deadline));
        return step;
    }

    // The steps that it took, and then the one that ended it.
    QVector<OrderStep> cancelled(const QVector<OrderStep>& all) const {
        QVector<OrderStep> steps = {all[0]};
        steps[0].mark = StepMark::kDone;
        if (timeOf(m_timeline, u"fraud_review") != 0 || timeOf(m_timeline, u"authorising") != 0) {
            steps.append(all[1]);
            if (timeOf(m_timeline, u"authorising") == 0)
                steps.last().note = moment(timeOf(m_timeline, u"fraud_review"));
            steps.last().mark = StepMark::kDone;
        }
        if (const qint64 at = timeOf(m_timeline, u"confirmed"); at != 0)
            steps.append({Words::tr("Confirmed"), moment(at), StepMark::kDone});
        if (m_row.state == OrderState::kCancelPending) {
            steps.append({Words::tr("Cancelling"), Words::tr("the payment is being released"), StepMark::kStopped});
        } else {
            const qint64 at = timeOf(m_timeline, u"cancelled");
            steps.append({Words::tr("Cancelled"), moment(at), StepMark::kStopped});
        }
        return steps;
    }

    const core::OrderRow& m_row;
    const core::OrderRecord* m_record;
    const core::OrderTimeline& m_timeline;
    const core::Format& m_format;
    const qint64 m_now;
};

}  // namespace

QVector<OrderStep> stepsOf(const core::OrderRow& row, const core::OrderRecord* record,
                           const core::OrderTimeline& timeline, const core::Format& format, qint64 now) {
    return Steps(row, record, timeline, format, now).make();
}

}  // namespace meridian::ui
