#include "backend/effects/sandbox_provider.h"

#include <algorithm>

#include "backend/domain/digest.h"
#include "backend/domain/order_number.h"

namespace meridian::effects {

namespace {

using namespace std::chrono_literals;

std::uint64_t keyOf(OrderId order, std::uint8_t attempt) {
    return order.value ^ (static_cast<std::uint64_t>(attempt) << 40);
}

ProviderReport plain(const engine::ProviderCall& call, ReportOutcome outcome, std::string code) {
    ProviderReport report;
    report.order = call.order;
    report.attempt = call.attempt;
    report.step = call.step;
    report.source = call.kind == EffectKind::kInquire ? ReportSource::kInquiry : ReportSource::kReply;
    report.outcome = outcome;
    report.code = std::move(code);
    return report;
}

// "pay_…", as the payment page shows it.
std::string referenceOf(OrderId order, std::uint8_t attempt) {
    constexpr char kDigits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::uint64_t value = mix64(keyOf(order, attempt));
    std::string text = "pay_";
    for (int i = 0; i < 8; ++i, value /= 62)
        text += kDigits[value % 62];
    return text;
}

}  // namespace

SandboxProvider::SandboxProvider(Scheduler& scheduler, SandboxMemory* memory)
    : m_scheduler(scheduler), m_memory(memory) {}

void SandboxProvider::call(const engine::ProviderCall& call, const Reply& reply) {
    Outcome outcome;
    {
        const std::lock_guard lock(m_mutex);
        if (m_outage == Outage::kSilent) return;
        outcome = m_outage == Outage::kRefusing
                      ? Outcome{true, 0us, plain(call, ReportOutcome::kNotSent, "connection_refused")}
                      : carryOut(call);
    }
    if (!outcome.answered) return;
    if (outcome.delay == 0us) return reply(outcome.report);
    m_scheduler.after(outcome.delay, [reply, report = std::move(outcome.report)] { reply(report); });
}

SandboxProvider::Outcome SandboxProvider::carryOut(const engine::ProviderCall& call) {
    if (call.kind == EffectKind::kInquire) return inquire(call);
    SandboxPayment* payment = find(call.order, call.attempt);
    if (payment == nullptr) {
        if (call.kind != EffectKind::kAuthorise)
            return {true, 0us, plain(call, ReportOutcome::kNotFound, "no_such_payment")};
        payment = &m_payments.emplace(keyOf(call.order, call.attempt), SandboxPayment{}).first->second;
        payment->order = call.order;
        payment->attempt = call.attempt;
        payment->behaviour = behaviourOf(call.token);
    } else if (call.step <= payment->lastStep) {
        // The same idempotency key: the same answer, nothing is done again.
        if (payment->declined != 0) return {true, 0us, plain(call, ReportOutcome::kDeclined, "card_declined")};
        return {true, 0us, object(*payment, call.step, ReportSource::kReply)};
    } else if (call.step == payment->refusedStep) {
        // A refusal belongs to its key as well: the same request that was overtaken on its way must not succeed now.
        return {true, 0us, plain(call, ReportOutcome::kRefused, "refused_before")};
    }
    switch (call.kind) {
        case EffectKind::kAuthorise: return authorise(call, *payment);
        case EffectKind::kCapture: return capture(call, *payment);
        case EffectKind::kVoid: return release(call, *payment);
        case EffectKind::kRefund: return refund(call, *payment);
        case EffectKind::kInquire:
        case EffectKind::kNone: break;
    }
    return {true, 0us, plain(call, ReportOutcome::kRefused, "unknown_request")};
}

SandboxProvider::Outcome SandboxProvider::authorise(const engine::ProviderCall& call, SandboxPayment& payment) {
    if (payment.behaviour == Behaviour::kTimeoutAfterFailure) {
        // Lost on the way, once: the provider knows nothing, and the second request gets through.
        payment.behaviour = Behaviour::kApprove;
        return {false, 0us, {}};
    }
    if (payment.behaviour == Behaviour::kLateSuccess) {
        authoriseLater(call, 40min);
        return {false, 0us, {}};
    }
    payment.lastStep = call.step;
    switch (payment.behaviour) {
        case Behaviour::kDeclineSoft:
        case Behaviour::kDeclineHard: {
            payment.declined = 1;
            keep(payment);
            const bool soft = payment.behaviour == Behaviour::kDeclineSoft;
            return {true, 0us, plain(call, ReportOutcome::kDeclined, soft ? "insufficient_funds" : "stolen_card")};
        }
        case Behaviour::kActionRequired:
            payment.awaitingAction = 1;
            keep(payment);
            authoriseLater(call, 5s);
            return {true, 0us, plain(call, ReportOutcome::kActionRequired, "authentication_required")};
        case Behaviour::kActionAbandoned:
            payment.awaitingAction = 1;
            keep(payment);
            return {true, 0us, plain(call, ReportOutcome::kActionRequired, "authentication_required")};
        default: break;
    }
    payment.authorised = payment.behaviour == Behaviour::kPartial ? call.amount / 2 : call.amount;
    keep(payment);
    const ProviderReport report = object(payment, call.step, ReportSource::kReply);
    switch (payment.behaviour) {
        case Behaviour::kTimeoutAfterSuccess: return {false, 0us, {}};
        case Behaviour::kSlow: return {true, 3s, report};
        case Behaviour::kDuplicateWebhooks: {
            const std::uint64_t event = m_nextEvent++;
            for (int i = 0; i < 5; ++i) {
                m_scheduler.after(std::chrono::milliseconds(20 * (i + 1)), [this, event, payment] {
                    if (m_receiver != nullptr) m_receiver->webhook(event, object(payment, 0, ReportSource::kWebhook));
                });
            }
            break;
        }
        case Behaviour::kReorderedWebhooks: notify(payment, 2s); break;
        case Behaviour::kContradiction: {
            ProviderReport denial = object(payment, 0, ReportSource::kWebhook);
            denial.outcome = ReportOutcome::kDeclined;
            denial.code = "card_declined";
            m_scheduler.after(100ms, [this, event = m_nextEvent++, denial] {
                if (m_receiver != nullptr) m_receiver->webhook(event, denial);
            });
            break;
        }
        case Behaviour::kVoidAfterCapture:
            payment.captured = payment.authorised;
            keep(payment);
            break;
        default: break;
    }
    return {true, 0us, report};
}

SandboxProvider::Outcome SandboxProvider::capture(const engine::ProviderCall& call, SandboxPayment& payment) {
    if (payment.behaviour == Behaviour::kCaptureRefused) {
        payment.behaviour = Behaviour::kApprove;
        return refuse(call, payment, "processing_error");
    }
    if (payment.captured + call.amount > payment.authorised && payment.behaviour != Behaviour::kVoidAfterCapture) {
        return refuse(call, payment, "exceeds_authorisation");
    }
    payment.lastStep = call.step;
    payment.captured = std::max(payment.captured, std::min(payment.captured + call.amount, payment.authorised));
    keep(payment);
    notify(payment, payment.behaviour == Behaviour::kReorderedWebhooks ? 1ms : 50ms);
    return {true, 0us, object(payment, call.step, ReportSource::kReply)};
}

SandboxProvider::Outcome SandboxProvider::release(const engine::ProviderCall& call, SandboxPayment& payment) {
    payment.lastStep = call.step;
    if (payment.captured < payment.authorised) payment.voided = 1;
    keep(payment);
    return {true, 0us, object(payment, call.step, ReportSource::kReply)};
}

SandboxProvider::Outcome SandboxProvider::refund(const engine::ProviderCall& call, SandboxPayment& payment) {
    if (payment.refunded + call.amount > payment.captured) {
        return refuse(call, payment, "exceeds_captured");
    }
    payment.lastStep = call.step;
    payment.refunded += call.amount;
    keep(payment);
    return {true, 0us, object(payment, call.step, ReportSource::kReply)};
}

SandboxProvider::Outcome SandboxProvider::refuse(const engine::ProviderCall& call, SandboxPayment& payment,
                                                 const char* code) {
    payment.refusedStep = call.step;
    keep(payment);
    return {true, 0us, plain(call, ReportOutcome::kRefused, code)};
}

SandboxProvider::Outcome SandboxProvider::inquire(const engine::ProviderCall& call) {
    const SandboxPayment* payment = find(call.order, call.attempt);
    if (payment == nullptr || payment->lastStep < call.step) {
        return {true, 0us, plain(call, ReportOutcome::kNotFound, "")};
    }
    if (payment->declined != 0) return {true, 0us, plain(call, ReportOutcome::kDeclined, "card_declined")};
    if (payment->awaitingAction != 0) return {true, 0us, plain(call, ReportOutcome::kActionRequired, "")};
    return {true, 0us, object(*payment, call.step, ReportSource::kInquiry)};
}

ProviderReport SandboxProvider::object(const SandboxPayment& payment, std::uint16_t step, ReportSource source) const {
    ProviderReport report;
    report.order = payment.order;
    report.attempt = payment.attempt;
    report.step = step;
    report.source = source;
    report.outcome = ReportOutcome::kObject;
    report.authorised = payment.authorised;
    report.captured = payment.captured;
    report.refunded = payment.refunded;
    report.voided = payment.voided;
    report.providerReference = referenceOf(payment.order, payment.attempt);
    return report;
}

// The webhook tells what was true when the event happened, however late it arrives.
void SandboxProvider::notify(const SandboxPayment& payment, std::chrono::microseconds delay) {
    if (payment.behaviour == Behaviour::kApprove) return;  // the reply said it all
    m_scheduler.after(delay, [this, event = m_nextEvent++, report = object(payment, 0, ReportSource::kWebhook)] {
        if (m_receiver != nullptr) m_receiver->webhook(event, report);
    });
}

void SandboxProvider::authoriseLater(const engine::ProviderCall& call, std::chrono::microseconds delay) {
    m_scheduler.after(delay, [this, call, event = m_nextEvent++] {
        ProviderReport report;
        {
            const std::lock_guard lock(m_mutex);
            SandboxPayment* payment = find(call.order, call.attempt);
            if (payment == nullptr || payment->voided != 0 || payment->authorised != 0) return;
            payment->awaitingAction = 0;
            payment->authorised = call.amount;
            payment->lastStep = std::max(payment->lastStep, call.step);
            keep(*payment);
            report = object(*payment, 0, ReportSource::kWebhook);
        }
        if (m_receiver != nullptr) m_receiver->webhook(event, report);
    });
}

SandboxPayment* SandboxProvider::find(OrderId order, std::uint8_t attempt) {
    const auto found = m_payments.find(keyOf(order, attempt));
    if (found != m_payments.end()) return &found->second;
    SandboxPayment loaded;
    if (m_memory == nullptr || !m_memory->load(order, attempt, loaded)) return nullptr;
    return &m_payments.emplace(keyOf(order, attempt), loaded).first->second;
}

void SandboxProvider::keep(const SandboxPayment& payment) {
    if (m_memory != nullptr) m_memory->save(payment);
}

void SandboxProvider::setOutage(Outage outage) {
    const std::lock_guard lock(m_mutex);
    m_outage = outage;
}

std::optional<SandboxPayment> SandboxProvider::payment(OrderId order, std::uint8_t attempt) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_payments.find(keyOf(order, attempt));
    return found == m_payments.end() ? std::nullopt : std::optional(found->second);
}

void SandboxProvider::forEach(const std::function<void(const SandboxPayment&)>& visit) const {
    const std::lock_guard lock(m_mutex);
    for (const auto& [key, payment] : m_payments)
        visit(payment);
}

}  // namespace meridian::effects
