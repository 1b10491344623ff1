#include "backend/services/verification.h"

#include <utility>

#include "backend/privacy/private_file.h"

namespace meridian::services {

namespace {

constexpr int kViolationsKept = 100;

}  // namespace

void fillViolations(const VerifyReport& report, int most, google::protobuf::RepeatedPtrField<v1::Violation>& to) {
    for (const VerifyReport::Violation& violation : report.violations) {
        if (to.size() == most) break;
        v1::Violation& added = *to.Add();
        added.set_check(violation.check);
        added.set_text(violation.text);
    }
}

VerificationNote::VerificationNote(std::string path) : m_path(std::move(path)) {
    if (m_path.empty()) return;
    const auto kept = privacy::readPrivateFile(m_path);
    if (!kept.ok() || !m_note.ParseFromString(std::string(kept->reveal()))) m_note.Clear();
    m_note.set_running(false);
}

bool VerificationNote::begins(CellTime now) {
    const std::lock_guard lock(m_mutex);
    if (m_note.running()) return false;
    m_note.set_running(true);
    m_note.set_started_at_us(now.micros);
    m_note.set_batches_done(0);
    m_note.set_batches(0);
    return true;
}

void VerificationNote::reached(BatchNumber done, BatchNumber last) {
    const std::lock_guard lock(m_mutex);
    m_note.set_batches_done(done.value);
    m_note.set_batches(last.value);
}

void VerificationNote::failed() {
    const std::lock_guard lock(m_mutex);
    m_note.set_running(false);
}

void VerificationNote::finished(CellTime now, const VerifyReport& report) {
    const std::lock_guard lock(m_mutex);
    m_note.set_running(false);
    m_note.set_finished_at_us(now.micros);
    m_note.set_checks(report.checks);
    m_note.clear_violations();
    fillViolations(report, kViolationsKept, *m_note.mutable_violations());
    m_note.set_violations_total(report.violationsTotal);
    m_note.set_orders(report.orders);
    m_note.set_last_batch(report.lastBatch.value);
    keep();
}

// The caller holds m_mutex.
void VerificationNote::keep() {
    if (m_path.empty()) return;
    v1::Verification kept = m_note;
    while (kept.ByteSizeLong() > privacy::kPrivateFileMax && kept.violations_size() > 0)
        kept.mutable_violations()->RemoveLast();
    privacy::replacePrivateFile(m_path, kept.SerializeAsString()).IgnoreError();
}

void VerificationNote::fill(v1::Verification& to) const {
    const std::lock_guard lock(m_mutex);
    to = m_note;
}

}  // namespace meridian::services
